import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import Bookmark from 'lucide/dist/esm/icons/bookmark.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import ChevronsUpDown from 'lucide/dist/esm/icons/chevrons-up-down.mjs';
import Columns3 from 'lucide/dist/esm/icons/columns-3.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import File from 'lucide/dist/esm/icons/file.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Paperclip from 'lucide/dist/esm/icons/paperclip.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import SlidersHorizontal from 'lucide/dist/esm/icons/sliders-horizontal.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';

/** An icon as data: shapes with their attributes on a 24 by 24 grid. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

// One constant per icon: whatever nobody imports does not reach the bundle.
export const arrowDown: IconNode = ArrowDown;
export const arrowLeft: IconNode = ArrowLeft;
export const arrowUp: IconNode = ArrowUp;
export const bookmark: IconNode = Bookmark;
export const check: IconNode = Check;
export const chevronDown: IconNode = ChevronDown;
export const chevronLeft: IconNode = ChevronLeft;
export const chevronRight: IconNode = ChevronRight;
export const chevronsUpDown: IconNode = ChevronsUpDown;
export const columns: IconNode = Columns3;
export const cross: IconNode = X;
export const download: IconNode = Download;
export const file: IconNode = File;
export const lock: IconNode = Lock;
export const paperclip: IconNode = Paperclip;
export const search: IconNode = Search;
export const sliders: IconNode = SlidersHorizontal;
export const trash: IconNode = Trash;
