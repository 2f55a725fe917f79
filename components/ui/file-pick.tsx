/**
 * A button that picks files. The browser's own words on a file field follow the browser's language, not ours: the label
 * is the button.
 */
export function FilePick(props: {
  label: string;
  accept: string;
  multiple?: boolean;
  onPick: (files: readonly File[]) => void;
}) {
  const pick = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) props.onPick(files);
    // The same file can be picked again after it has been mended.
    input.value = '';
  };
  return (
    <label class="ds-button s-file" data-variant="secondary">
      {props.label}
      <input
        type="file"
        class="ds-sr-only"
        multiple={props.multiple}
        accept={props.accept}
        onChange={(event) => pick(event.currentTarget)}
      />
    </label>
  );
}
