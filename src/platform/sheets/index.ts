export { readSheetFile, type SheetFile } from './read-file.ts';
export { SheetError, type SheetFault } from './sheet.ts';
export { checkWritable, type SheetToWrite, writeSheetFile } from './write-file.ts';
