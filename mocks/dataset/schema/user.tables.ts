import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, dateTime, field, reference, text, truth } from './fields.js';

/** People, their groups and their roles. */
export const userTables: readonly TableDefinition[] = [
  {
    name: 'sys_user',
    label: 'User',
    plural: 'Users',
    display: 'name',
    fields: [
      text('user_name', 'User ID', 40),
      text('name', 'Name', 151),
      text('first_name', 'First name', 50),
      text('last_name', 'Last name', 50),
      field('email', 'Email', 'email'),
      field('phone', 'Business phone', 'phone_number'),
      field('mobile_phone', 'Mobile phone', 'phone_number'),
      text('title', 'Title', 60),
      truth('active', 'Active', 'true'),
      truth('locked_out', 'Locked out'),
      truth('vip', 'VIP'),
      reference('company', 'Company', 'core_company'),
      reference('location', 'Location', 'cmn_location'),
      text('time_zone', 'Time zone'),
      choice('preferred_language', 'Language', choices(
        ['en', 'English'], ['de', 'German'], ['fr', 'French'], ['es', 'Spanish'], ['ar', 'Arabic'], ['ja', 'Japanese'],
      ), { default: 'en' }),
      text('employee_number', 'Employee number'),
      field('user_password', 'Password', 'password2'),
      dateTime('last_login_time', 'Last login time'),
    ],
  },
  {
    name: 'customer_contact',
    label: 'Contact',
    plural: 'Contacts',
    parent: 'sys_user',
    display: 'name',
    fields: [reference('account', 'Account', 'customer_account')],
  },
  {
    name: 'csm_consumer_user',
    label: 'Consumer User',
    plural: 'Consumer Users',
    parent: 'sys_user',
    display: 'name',
    fields: [],
  },
  {
    name: 'sys_user_group',
    label: 'Group',
    plural: 'Groups',
    display: 'name',
    fields: [
      text('name', 'Name', 80),
      text('description', 'Description', 1000),
      reference('manager', 'Manager', 'sys_user'),
      truth('active', 'Active', 'true'),
    ],
  },
  {
    name: 'sys_user_grmember',
    label: 'Group Member',
    plural: 'Group Members',
    display: 'user',
    fields: [reference('group', 'Group', 'sys_user_group'), reference('user', 'User', 'sys_user')],
  },
  {
    name: 'sys_user_role',
    label: 'Role',
    plural: 'Roles',
    display: 'name',
    fields: [text('name', 'Name', 100), text('description', 'Description', 1000)],
  },
  {
    name: 'sys_user_has_role',
    label: 'User Role',
    plural: 'User Roles',
    display: 'role',
    fields: [
      reference('user', 'User', 'sys_user'),
      reference('role', 'Role', 'sys_user_role'),
      choice('state', 'State', choices(['active', 'Active'], ['inactive', 'Inactive']), { default: 'active' }),
      truth('inherited', 'Inherited'),
    ],
  },
];
