/**
 * The table that files are records of, whatever the backend: with `file_name`, `content_type`, `size_bytes`,
 * `sys_created_on`, `sys_created_by`, and `table_name` and `table_sys_id` for the record they hang on. Files are listed like
 * any other records, with a view of their own.
 */
export const attachmentTable = 'sys_attachment';

/** How much of a file has been sent, from 0 to 1. Called from time to time, or never where it cannot be told. */
export type Progress = (share: number) => void;
