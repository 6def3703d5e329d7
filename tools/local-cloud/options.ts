/** An identity that the developer may take on in the H5 preview. */
export interface Identity {
  readonly openid: string;
  readonly label: string;
}

/** One line of the log: what happened to which thing, never what it contained. */
export interface LogEntry {
  readonly at: string;
  readonly what: string;
  readonly [field: string]: string | number | boolean | null;
}

export interface LocalCloudOptions {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly dataDir: string;
  /** Folder with `cloudbaserc.json`. */
  readonly root: string;
  /** The H5 build; nothing is served at `/` without it. */
  readonly h5Dir?: string;
  readonly identities?: readonly Identity[];
  /** Run once the server answers and before `/healthz` says so: seeding, say. */
  readonly prepare?: (url: string) => Promise<void>;
  readonly now?: () => Date;
  /** Whether timers start by themselves, as they do unless this is false: they can be fired by hand either way. */
  readonly runsTimers?: boolean;
  readonly log?: (entry: LogEntry) => void;
  /** Lines that functions print. They are the functions' own words, so they are kept apart from the log. */
  readonly functionOutput?: (name: string, line: string) => void;
}

export interface LocalCloud {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
