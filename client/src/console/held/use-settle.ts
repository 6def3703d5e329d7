import { confirm, toast } from '../../services/feedback';
import { CONSOLE_HELD } from '../../texts/console-chat';

interface Settling {
  readonly firmId: string;
  readonly heldId: string;
  readonly pass: boolean;
}
export type Settle = (wish: Settling) => Promise<void>;

/** What cannot be taken back is asked about first: refused words are kept by nobody. */
export const useSettle =
  (act: (wish: Settling) => Promise<object | null>): Settle =>
  async (wish) => {
    const { refuseTitle, refuseAsk, refuse, cancel, passed, refused } = CONSOLE_HELD;
    const asked = { title: refuseTitle, content: refuseAsk, yes: refuse, no: cancel };
    if (!wish.pass && !(await confirm(asked))) return;
    if (await act(wish)) toast(wish.pass ? passed : refused);
  };
