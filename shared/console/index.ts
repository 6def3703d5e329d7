export { planAssignments, type Carer, type FirmToAssign, type Proposal, type Why } from './plan-assignments';
