/** Never called: on the phone a native button opens the list of chats. */
export async function shareWords(): Promise<boolean> {
  return false;
}
