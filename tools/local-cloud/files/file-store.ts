import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { invalidParam } from '../errors';
import { limits } from '../limits';

/** A file of the cloud storage as it lies on disk. */
export interface StoredFile {
  readonly file: string;
  readonly bytes: number;
}

/** Keeps uploaded files under the data folder, one disk file each. */
export class FileStore {
  /** Links die with the server, like the cloud's die with their age. */
  private readonly secret = randomBytes(32);

  constructor(
    private readonly folder: string,
    private readonly envId: string,
    private readonly now: () => Date,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** `cloud://env.bucket/path`, the name that documents keep. */
  fileId(cloudPath: string): string {
    return `cloud://${this.envId}.6c6f-${this.envId}/${this.checkPath(cloudPath)}`;
  }

  /** The path inside a file id of this environment, or `undefined` for any other text. */
  pathOf(fileId: unknown): string | undefined {
    const prefix = `cloud://${this.envId}.6c6f-${this.envId}/`;
    return typeof fileId === 'string' && fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined;
  }

  checkPath(cloudPath: unknown): string {
    const bad =
      typeof cloudPath !== 'string' ||
      cloudPath === '' ||
      cloudPath.startsWith('/') ||
      cloudPath.split('/').some((part) => part === '' || part === '.' || part === '..') ||
      Buffer.byteLength(cloudPath) > limits.filePathBytes;
    if (bad) throw invalidParam('cloudPath is not valid');
    return cloudPath;
  }

  find(cloudPath: string): StoredFile | undefined {
    const file = this.diskPath(cloudPath);
    return existsSync(file) ? { file, bytes: statSync(file).size } : undefined;
  }

  /** Writes a file so that a crash leaves either the old or the new content. */
  write(cloudPath: string, content: Buffer): void {
    const file = this.diskPath(this.checkPath(cloudPath));
    const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
    const handle = openSync(temporary, 'w');
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  }

  copy(from: string, to: string): void {
    this.write(to, readFileSync(this.diskPath(from)));
  }

  remove(cloudPath: string): boolean {
    const found = this.find(cloudPath) !== undefined;
    rmSync(this.diskPath(cloudPath), { force: true });
    return found;
  }

  /** What a link must carry to be honoured: its last second and a signature over verb, path and time. */
  sign(verb: 'get' | 'put', cloudPath: string, maxAgeSeconds: number): { expires: number; signature: string } {
    const expires = Math.floor(this.now().getTime() / 1000) + maxAgeSeconds;
    return { expires, signature: this.signature(verb, cloudPath, expires) };
  }

  isSigned(verb: 'get' | 'put', cloudPath: string, expires: number, signature: string): boolean {
    const expected = Buffer.from(this.signature(verb, cloudPath, expires));
    const given = Buffer.from(signature);
    return (
      expires * 1000 >= this.now().getTime() && given.length === expected.length && timingSafeEqual(given, expected)
    );
  }

  private signature(verb: string, cloudPath: string, expires: number): string {
    return createHmac('sha256', this.secret).update(`${verb}\n${cloudPath}\n${expires}`).digest('hex');
  }

  /** A hash, because an encoded name may be longer than a file system allows and must never leave the folder. */
  private diskPath(cloudPath: string): string {
    return path.join(this.folder, createHash('sha256').update(this.checkPath(cloudPath)).digest('hex'));
  }
}
