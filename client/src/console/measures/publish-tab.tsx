import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';

import type { Upload } from '../../services/upload-file';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { Button, Card, FieldError, Notice, Skeleton } from '../../ui';
import type { Scope } from '../parts/console-page';
import { wholeAround } from '../parts/region-store';
import { PreviewView } from './preview-view';
import { ToldRow } from './told-row';
import { usePublishing } from './use-publishing';

/** A file of measures: what it would change is shown before anything changes. */
export function PublishTab({ region, operator }: Scope) {
  const whole = wholeAround(region, operator.regions);
  const publishing = usePublishing(region, whole);
  const { upload, preview, step, error, published, choose, resume, publish } = publishing;
  return (
    <View className="stack">
      {published !== null && (
        <Notice live tone="good">
          {CONSOLE_MEASURES.published(published.changed)}
        </Notice>
      )}
      {published !== null && published.changed > 0 && <ToldRow region={whole} published={published} />}
      <Card className="stack">
        <View>{CONSOLE_MEASURES.publishLead}</View>
        <View className="text-soft">{CONSOLE_MEASURES.types}</View>
        {upload && <View className="text-strong">{CONSOLE_MEASURES.file(upload.name)}</View>}
        {upload && step === 'uploading' && <UploadBar upload={upload} />}
        {error !== null && <FieldError text={error} />}
        <View className="buttons">
          {error !== null && upload !== null && (
            <Button
              icon="undo"
              label={preview ? CONSOLE_MEASURES.previewAgain : CONSOLE_MEASURES.uploadAgain}
              disabled={step !== null}
              onTap={() => void resume()}
            />
          )}
          <Button
            kind={upload ? 'secondary' : 'primary'}
            icon="doc"
            label={upload ? CONSOLE_MEASURES.chooseAgain : CONSOLE_MEASURES.choose}
            disabled={step !== null}
            onTap={() => void choose()}
          />
        </View>
      </Card>
      {step === 'previewing' && <Skeleton label={CONSOLE_MEASURES.previewing} />}
      {step === 'publishing' && <Notice live>{CONSOLE.sending}</Notice>}
      {preview && <PreviewView preview={preview} isBusy={step !== null} onPublish={() => void publish()} />}
    </View>
  );
}

function UploadBar({ upload: { arrived, pieces } }: { readonly upload: Upload }) {
  const width = `${Math.round((arrived.size / pieces.length) * 100)}%`;
  return (
    <View aria-live="polite">
      <View className="text-soft">{CONSOLE_MEASURES.uploading(arrived.size, pieces.length)}</View>
      <View className="progress progress--upload">
        <View className="progress__bar" style={{ width } as CSSProperties} />
      </View>
    </View>
  );
}
