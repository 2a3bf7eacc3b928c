import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, field, reference, text, truth } from './fields.js';

/** Files that hang on records, what is said about them, and their bytes. */
export const attachmentTables: readonly TableDefinition[] = [
  {
    name: 'sys_attachment',
    label: 'Attachment',
    plural: 'Attachments',
    display: 'file_name',
    fields: [
      text('file_name', 'File name', 100),
      text('content_type', 'Content type', 100),
      field('table_name', 'Table name', 'table_name'),
      text('table_sys_id', 'Table sys ID', 32),
      field('size_bytes', 'Size bytes', 'integer'),
      field('size_compressed', 'Size compressed', 'integer'),
      truth('compressed', 'Compressed'),
      field('image_width', 'Image width', 'integer'),
      field('image_height', 'Image height', 'integer'),
      text('average_image_color', 'Average image color'),
      choice('state', 'State', choices(
        ['available', 'Available'], ['available_conditionally', 'Available Conditionally'], ['pending', 'Pending'], ['not_available', 'Not available'],
      ), { default: 'available' }),
    ],
  },
  {
    name: 'sys_attachment_doc',
    label: 'Attachment Document',
    plural: 'Attachment Documents',
    display: 'sys_attachment',
    fields: [
      reference('sys_attachment', 'Attachment', 'sys_attachment'),
      field('position', 'Position', 'integer', { default: '0' }),
      field('length', 'Length', 'integer'),
      text('data', 'Data', 0x7fffffff),
    ],
  },
  {
    name: 'sys_attachment_attribute',
    label: 'Attachment Attribute',
    plural: 'Attachment Attributes',
    display: 'key',
    fields: [reference('attachment', 'Attachment', 'sys_attachment'), text('key', 'Key'), text('value', 'Value', 4000)],
  },
];
