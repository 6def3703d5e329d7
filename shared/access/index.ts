export { ACCESS, RELATIONS, ROLES, type AccessRow, type Relation, type Role, type Subject } from './table';
export { decide, isOpenToAll, type Decision } from './decide';
