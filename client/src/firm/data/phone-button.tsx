import { Button as NativeButton } from '@tarojs/components';

interface PhoneButtonProps {
  readonly label: string;
  /** Null where the reader refused, or WeChat could not. */
  readonly onCode: (code: string | null) => void;
}

/** WeChat gives a number to a native button alone, together with its privacy question where that is still open. */
export function PhoneButton({ label, onCode }: PhoneButtonProps) {
  return (
    <NativeButton
      className="button button--secondary button--native"
      openType="getPhoneNumber|agreePrivacyAuthorization"
      aria-label={label}
      onGetPhoneNumber={({ detail: { code } }) => onCode(code ? code : null)}
    >
      {label}
    </NativeButton>
  );
}
