interface Linked {
  readonly firmId: string;
  readonly version: number;
}

/**
 * The version that this phone's figures go back to, after its owner closed an action and the cloud wrote the new figure. It
 * moves on where nobody else edited in between and nothing waits to be sent with the old figures; elsewhere it stays, and the
 * next saving meets the others as it does when a colleague edited.
 */
export function linkAfterClose(link: Linked | null, cloud: Linked, hasWaiting: boolean): Linked | null {
  const isNext = link !== null && link.firmId === cloud.firmId && link.version === cloud.version - 1;
  return isNext && !hasWaiting ? { firmId: cloud.firmId, version: cloud.version } : link;
}
