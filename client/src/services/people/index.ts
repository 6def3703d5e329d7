export { refreshPeople, useMe, useMyFirm, type Me, type MyFirm } from './me';
export { roleInView, rolesOf, useRoles, useRoleStore, type PersonRole } from './roles';
