/** Operators of a field's condition that are passed on. `$not`, `$elemMatch` and `$all` are looked into. */
export const FIELD_OPERATORS = new Set([
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$in',
  '$nin',
  '$exists',
  '$type',
  '$size',
  '$all',
  '$elemMatch',
  '$mod',
  '$not',
  '$regex',
  '$options',
]);

export const LOGIC_OPERATORS = new Set(['$and', '$or', '$nor']);

/** Update operators that the SDK's commands produce. */
export const UPDATE_OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$bit',
  '$push',
  '$pull',
  '$pullAll',
  '$pop',
  '$addToSet',
]);

/** Stages that the SDK's aggregation offers, less `geoNear`, which has no stand-in here. */
export const STAGES = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
]);
