const MEASURE_ID = /[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g;

/** A note of the record names other measures by their ids; a reader gets their titles. */
export const sayNote = (note: string, titleOf: (id: string) => string | undefined): string =>
  note.replace(MEASURE_ID, (id) => {
    const title = titleOf(id);
    return title === undefined ? id : `《${title}》`;
  });
