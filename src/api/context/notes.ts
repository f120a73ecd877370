/** Something to be known about an answer that is no error. */
export interface Note {
  readonly code: 'AREA_CODE_CHANGED_MEANING';
  readonly message: { readonly vi: string; readonly en: string };
  /** What it is about: the code, and whom it meant when. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What an operation has to say about its answer, in `extensions.gianh.notes`; each thing once. */
export interface Notes {
  readonly add: (note: Note) => void;
  readonly all: () => readonly Note[];
}

/** The notes of one operation. */
export function createNotes(): Notes {
  const notes = new Map<string, Note>();
  return {
    add: (note) => {
      notes.set(JSON.stringify([note.code, note.details]), note);
    },
    all: () => [...notes.values()],
  };
}
