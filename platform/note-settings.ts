import { toNoteOrder } from "../domain/note-order";
import { keptSetting } from "./kept-setting";

/** How the reader wants notes to be listed. */
export const keptNoteOrder = keptSetting("noteOrder", toNoteOrder);
