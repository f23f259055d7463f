export { readSheetFile, type SheetFile } from './read-file.ts';
export { type Sheet, SheetError, type SheetFault, type SheetRow } from './sheet.ts';
