/** Cloud storage as use cases see it. */
export interface Files {
  /** Stores bytes under a path and answers the file's id. */
  upload(path: string, content: Buffer): Promise<string>;
  /** A link that anybody may open who has it, for so many seconds; null for a file that is gone. */
  link(fileId: string, seconds: number): Promise<string | null>;
  /** Files that are gone already are no fault. At most 50. */
  remove(fileIds: readonly string[]): Promise<void>;
}
