export { type Download, downloadFrom, type Fetched } from './download.ts';
export { cleanPicture, greyOf, looksLikePicture, NotAPicture } from './pictures.ts';
export { type FileStore, openFileStore } from './store.ts';
