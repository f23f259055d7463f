export { type Download, downloadFrom, type Fetched } from './download.ts';
export { cleanPicture, looksLikePicture, NotAPicture } from './pictures.ts';
export { type FileStore, openFileStore } from './store.ts';
