export { readSheetFile } from './read-file.ts';
export { SheetError, type SheetFault } from './sheet.ts';
