export { removeScratch as default } from './scratch';
