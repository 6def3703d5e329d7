import { View } from '@tarojs/components';

import { TEMPLATES } from '@shared/alerts';

import { confirm } from '../../services/feedback';
import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { Button, FieldError, Notice, SectionHead } from '../../ui';
import { Stopped } from '../outbox/stop-notice';
import { BehindNotice } from './behind-notice';
import { problemsIn, type AlertSetup } from './form-state';
import { PaceCard } from './pace-card';
import { TemplateCard } from './template-card';
import { useSetupForm } from './use-setup-form';

interface SetupFormProps {
  readonly region: string;
  readonly setup: AlertSetup;
}

export function SetupForm({ region, setup }: SetupFormProps) {
  const form = useSetupForm(region, setup);
  const { typed, problems, error, isBusy, isChanged, isRestored, behind, change, discard } = form;
  const { discard: word, discardAsk, keepOn, restored, unsaved, save } = CONSOLE_ALERT_SETUP;
  const drop = async (): Promise<void> => {
    if (await confirm({ title: word, content: discardAsk, yes: word, no: keepOn })) discard();
  };
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_ALERT_SETUP.lead}</View>
      {setup.stopped && <Stopped {...setup.stopped} />}
      {isRestored && behind === null && <Notice tone="warn">{restored}</Notice>}
      <SectionHead title={CONSOLE_ALERT_SETUP.paceTitle} />
      <PaceCard typed={typed} problems={problems} onChange={change} />
      <SectionHead title={CONSOLE_ALERT_SETUP.templatesTitle} />
      <View className="text-soft">{CONSOLE_ALERT_SETUP.templatesLead}</View>
      {TEMPLATES.map((template) => (
        <TemplateCard
          key={template}
          template={template}
          value={typed.templates[template]}
          problems={problemsIn(problems, template)}
          onChange={(value) => change({ templates: { ...typed.templates, [template]: value } })}
        />
      ))}
      {behind !== null && (
        <BehindNotice
          region={region}
          differs={behind}
          isBusy={isBusy}
          onTheirs={discard}
          onMine={() => void form.saveOver()}
        />
      )}
      {error !== null && <FieldError text={error} />}
      {isChanged && behind === null && <View className="text-soft">{unsaved}</View>}
      <View className="buttons">
        {behind === null && <Button label={save} disabled={isBusy} onTap={() => void form.save()} />}
        {isChanged && behind === null && (
          <Button kind="secondary" label={word} disabled={isBusy} onTap={() => void drop()} />
        )}
      </View>
    </View>
  );
}
