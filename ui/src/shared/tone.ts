// The tones something may be said in; each has a colour and a wash in tokens/colour.css.

export type Tone = 'plain' | 'accent' | 'urgent' | 'warn' | 'good' | 'legal' | 'exercise';
