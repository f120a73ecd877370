import { foldText, type Procedure as Version } from '#domain';
import type { ProcedureFilter } from './procedure-filter.input.js';

/** Whether a version of a procedure is one of those that a filter asks for. */
export function passesProcedure(version: Version, { text, field, group, level, online }: ProcedureFilter): boolean {
  return (
    (!field || version.fieldCode === field) &&
    (!group || version.groups.includes(group)) &&
    (!level || version.levels.includes(level)) &&
    (!online || online.includes(version.online)) &&
    (!text || foldText(version.name).includes(foldText(text)))
  );
}
