/**
 * The fields of a multipart body as bytes. The parser of the platform reads text as UTF-8, which loses bytes that are none; so
 * each byte goes in as one character and comes out as one.
 */
export async function readForm(body: Buffer, type: string): Promise<Record<string, Buffer>> {
  const characters = new TextEncoder().encode(body.toString('latin1'));
  const form = await new Response(characters, { headers: { 'content-type': type } }).formData();
  const values: [string, string | Blob][] = [];
  form.forEach((value, key) => values.push([key, value]));
  const fields: Record<string, Buffer> = {};
  for (const [key, value] of values) {
    fields[key] = Buffer.from(typeof value === 'string' ? value : await value.text(), 'latin1');
  }
  return fields;
}
