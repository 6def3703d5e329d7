/** A text that went to several firms. */
export interface SentBulk {
  readonly text: string;
  readonly at: string;
  readonly messages: readonly { readonly firmId: string; readonly name: string; readonly key: string }[];
}
