import { attachmentTable } from '../../data/attachments.js';
import type { Attachments, DataAdapter } from '../../data/adapter.js';
import { tableOf } from '../../data/record-ref.js';
import type { ConformanceCase } from '../conformance-case.js';
import type { ConformanceSubject } from '../conformance-subject.js';
import { calm, expectRefusal, expectSame, expectThat, valueOf } from '../expectations.js';

const ignore = (): void => {};

/** Every byte there is, and a name that has to be escaped. */
function sample(): File {
  return new File([Uint8Array.from({ length: 256 }, (_, byte) => byte)], 'photo & notes, 100 %.bin', { type: 'image/png' });
}

function filesOf({ attachments }: DataAdapter): Attachments {
  expectThat(attachments !== undefined, 'the adapter has no files');
  return attachments;
}

/** Files that hang on records. */
export function attachmentCases({ attachment, absent, hidden, makeAdapter }: ConformanceSubject): readonly ConformanceCase[] {
  if (!attachment) return [];
  const { ref } = attachment;
  const cases: ConformanceCase[] = [
    {
      name: 'keeps a file byte for byte under its name',
      async run() {
        const adapter = await makeAdapter();
        const made = await filesOf(adapter).upload(ref, sample(), 'intent-file', ignore, calm());
        expectSame(tableOf(made), attachmentTable, 'table');
        const row = await adapter.get(made, ['file_name', 'size_bytes'], ['file_name', 'size_bytes'], calm());
        expectSame(row && [valueOf(row, 'file_name'), valueOf(row, 'size_bytes')], ['photo & notes, 100 %.bin', '256'], 'name and size');
        const bytes = new Uint8Array(await (await filesOf(adapter).download(made, calm())).arrayBuffer());
        expectSame([...bytes], Array.from({ length: 256 }, (_, byte) => byte), 'bytes');
      },
    },
    {
      name: 'keeps one file for one intent',
      async run() {
        const files = filesOf(await makeAdapter());
        const made = await Promise.all(['a', 'a', 'b'].map((key) => files.upload(ref, sample(), key, ignore, calm())));
        expectSame(new Set(made).size, 2, 'files');
      },
    },
    {
      name: 'hands over files without a type that a browser would run',
      async run() {
        const files = filesOf(await makeAdapter());
        const page = new File(['<script>1</script>'], 'page.html', { type: 'text/html' });
        const file = await files.download(await files.upload(ref, page, 'intent-page', ignore, calm()), calm());
        expectThat(!/html|xml|script|svg|pdf/.test(file.type), `the type is ${file.type}`);
        expectSame(await file.text(), '<script>1</script>', 'content');
      },
    },
    {
      name: 'hangs no file on a record that does not exist, and fetches none that does not exist',
      async run() {
        const files = filesOf(await makeAdapter());
        await expectRefusal(() => files.upload(absent, sample(), 'intent-absent', ignore, calm()), ['not-available', 'denied'], 'upload');
        await expectRefusal(() => files.download(`${attachmentTable}/00000000000000000000000000000000`, calm()), ['not-available', 'denied'], 'download');
      },
    },
  ];
  const unreachable: ConformanceCase = {
    name: 'hangs no file on a record that the person cannot read',
    async run() {
      const files = filesOf(await makeAdapter());
      await expectRefusal(() => files.upload(hidden ?? absent, sample(), 'intent-hidden', ignore, calm()), ['not-available', 'denied'], 'upload');
    },
  };
  return hidden ? [...cases, unreachable] : cases;
}
