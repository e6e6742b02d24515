/** The chapters, in the order in which they are played. */

import type { Chapter } from "../chapter.ts";
import { government } from "./government/index.ts";
import { network } from "./network.ts";

/** The credit year. */
export const CHAPTERS: readonly Chapter[] = [network, government];
