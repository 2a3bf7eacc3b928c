import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import { ask, origin } from '../ask.js';

const mira = '011e1f23280c6c46b11df2f724e88e90';
const wren = '02e83f507495b516551e4d7f6c0931ec';

describe('the shapes of values on the wire', () => {
  const mock = createMock({ baseUrl: origin });
  const shapes = async (ref: string, fields: string, parameters: string): Promise<unknown> =>
    (await ask(mock, 'customer', `/api/now/table/${ref}?sysparm_fields=${fields}${parameters}`)).body;

  const columns = 'short_description,active,state,contact,partner,opened_at,watch_list,account.name,nonsense,work_notes';
  const title = 'Alarms from the Harbor substation arrive late';
  const link = `https://support.example.com/api/now/table/customer_contact/${mira}`;

  it('are stored texts, references with a link, unless asked otherwise', async () => {
    expect(await shapes(landmarks.caseWithEverything, columns, '')).to.deep.equal({
      result: {
        short_description: title,
        active: 'true',
        state: '10',
        contact: { link, value: mira },
        partner: '',
        opened_at: '2026-11-09 15:00:00',
        watch_list: `${mira},${wren}`,
        'account.name': 'Northwind Grid',
      },
    });
  });

  it('are texts for people with sysparm_display_value=true, times in the zone of who asks', async () => {
    expect(await shapes(landmarks.caseWithEverything, columns, '&sysparm_display_value=true')).to.deep.equal({
      result: {
        short_description: title,
        active: 'true',
        state: 'Open',
        contact: { display_value: 'Mira Castell', link },
        partner: '',
        opened_at: '2026-11-09 09:00:00',
        watch_list: 'Mira Castell, Wren Adeyemi',
        'account.name': 'Northwind Grid',
      },
    });
  });

  it('are both with sysparm_display_value=all', async () => {
    expect(await shapes(landmarks.caseWithEverything, columns, '&sysparm_display_value=all')).to.deep.equal({
      result: {
        short_description: { display_value: title, value: title },
        active: { display_value: 'true', value: 'true' },
        state: { display_value: 'Open', value: '10' },
        contact: { display_value: 'Mira Castell', link, value: mira },
        partner: { display_value: '', value: '' },
        opened_at: { display_value: '2026-11-09 09:00:00', value: '2026-11-09 15:00:00' },
        watch_list: { display_value: 'Mira Castell, Wren Adeyemi', value: `${mira},${wren}` },
        'account.name': { display_value: 'Northwind Grid', value: 'Northwind Grid' },
      },
    });
  });

  it('lose their links with sysparm_exclude_reference_link', async () => {
    const without = '&sysparm_exclude_reference_link=true';
    expect(await shapes(landmarks.caseWithEverything, 'contact', without)).to.deep.equal({ result: { contact: mira } });
    expect(await shapes(landmarks.caseWithEverything, 'contact', `${without}&sysparm_display_value=true`)).to.deep.equal({ result: { contact: 'Mira Castell' } });
    expect(await shapes(landmarks.caseWithEverything, 'contact', `${without}&sysparm_display_value=all`)).to.deep.equal({
      result: { contact: { display_value: 'Mira Castell', value: mira } },
    });
  });

  it('keep the version of the call in links', async () => {
    const { body } = await ask(mock, 'customer', `/api/now/v1/table/${landmarks.caseWithEverything}?sysparm_fields=contact`);
    expect(body).to.deep.equal({ result: { contact: { link: link.replace('/now/', '/now/v1/'), value: mira } } });
  });

  it('write durations, amounts and stages both ways', async () => {
    expect(await shapes(landmarks.requestWithThreeItems, 'price,request_state', '&sysparm_display_value=all')).to.deep.equal({
      result: {
        price: { display_value: '$2,058.50', value: '2058.5' },
        request_state: { display_value: 'Pending Approval', value: 'requested' },
      },
    });
    expect(await shapes(landmarks.itemInFulfillment, 'stage', '&sysparm_display_value=all')).to.deep.equal({
      result: { stage: { display_value: 'Fulfillment', value: 'fulfillment' } },
    });
    const tasks = await ask(mock, 'customer', '/api/now/table/customer_project_task?sysparm_query=number=PRJTASK0010101&sysparm_fields=duration&sysparm_display_value=all');
    expect(tasks.body).to.deep.equal({ result: [{ duration: { display_value: '3 Days 12 Hours', value: '1970-01-04 12:00:00' } }] });
  });

  it('write a journal as one text of entries, the newest first, and as nothing in stored form', async () => {
    expect(await shapes(landmarks.caseAwaitingInfo, 'comments', '&sysparm_display_value=all')).to.deep.equal({
      result: {
        comments: {
          display_value: '2026-11-13 03:00:00 - Dana Whitlock (Additional comments)\nWhich feeder software version do you use?\n\n',
          value: '',
        },
      },
    });
  });

  it('leave out columns that the person may not read, also when all are asked for', async () => {
    const { text } = await ask(mock, 'customer', `/api/now/table/${landmarks.caseWithEverything}?sysparm_display_value=all`);
    for (const name of ['work_notes', 'comments_and_work_notes', 'u_internal_margin', 'probable_cause', 'support_manager']) {
      expect(text).to.not.contain(`"${name}"`);
    }
    expect(text).to.not.contain('canary');
  });
});
