export { receivePiece, type Purpose } from './receive-piece';
export { readUpload, type Upload } from './read-upload';
export { removeUpload } from './remove-upload';
