/** Names by which the scroll view and its lines are found. */
export const AREA_ID = 'room-list';
export const ROW_CLASS = 'room__row';
export const PART_CLASS = 'room__part';
