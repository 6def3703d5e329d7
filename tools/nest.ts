/**
 * One CSV row as the JSON that `parseFirm` reads: dotted headings become nested keys; `true`, `false`, numbers and JSON
 * lists are read as such where the text is exactly that; everything else stays text. Identifiers that look like numbers
 * stay text too.
 */
export function nest(row: Readonly<Record<string, string>>): unknown {
  const firm: Record<string, unknown> = {};
  for (const [heading, cell] of Object.entries(row)) {
    if (cell.trim() !== '') place(firm, heading.trim().split('.'), valueOf(heading.trim(), cell.trim()));
  }
  return firm;
}

const TEXT_COLUMNS = ['name', 'uscc', 'region', 'industry', 'product.name'];

function valueOf(heading: string, cell: string): unknown {
  if (TEXT_COLUMNS.includes(heading)) return cell;
  if (cell === 'true' || cell === 'false') return cell === 'true';
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (!cell.startsWith('[')) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

function place(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    define(into, key, value);
    return;
  }
  const inner = Object.hasOwn(into, key) ? into[key] : undefined;
  const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  define(into, key, next);
  place(next, rest, value);
}

/** As JSON.parse does: `__proto__` is a key like any other, for the schema to refuse. */
function define(into: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
}
