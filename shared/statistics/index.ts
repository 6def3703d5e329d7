export { heldBackIn, qualifiedIn } from './held-back';
