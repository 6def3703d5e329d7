import { confirm, toast } from '../../services/feedback';
import { CONSOLE_WAVES } from '../../texts/console-alerts';

/** Said first: what comes back, and what has gone for good. */
export const useCancelWave =
  (act: (wish: { readonly waveId: string }) => Promise<object | null>) =>
  async (waveId: string): Promise<void> => {
    const { cancel, cancelAsk, cancelYes, cancelNo, cancelled } = CONSOLE_WAVES;
    if (!(await confirm({ title: cancel, content: cancelAsk, yes: cancelYes, no: cancelNo }))) return;
    if (await act({ waveId })) toast(cancelled);
  };
