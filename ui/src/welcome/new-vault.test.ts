import { expect, test } from 'vitest';
import { folderName } from './folder-name';
import { firstFault, type NewVaultForm } from './new-vault';
import { terrace } from './terrace';

const filled: NewVaultForm = {
  name: 'Linnet Close',
  passphrase: 'six words nobody would ever guess',
  again: 'six words nobody would ever guess',
  hasLegal: true,
  legal: 'another six words nobody would guess',
  legalAgain: 'another six words nobody would guess',
  author: 'Tom',
};

test('a vault can be made once everything is there', () => {
  expect(firstFault(filled)).toBeNull();
  expect(firstFault({ ...filled, hasLegal: false, legal: '', legalAgain: '' })).toBeNull();
});

test('the first thing that is not right is named, from the top', () => {
  expect(firstFault({ ...filled, name: ' ', passphrase: '' })?.about).toBe('name');
  expect(firstFault({ ...filled, passphrase: '', again: '' })?.about).toBe('passphrase');
  expect(firstFault({ ...filled, again: 'six words' })?.says).toBe('passphrase-different');
  expect(firstFault({ ...filled, legalAgain: '' })?.about).toBe('legal');
  expect(firstFault({ ...filled, author: '' })?.about).toBe('author');
});

test('the two keys never have one passphrase', () => {
  expect(firstFault({ ...filled, legal: filled.passphrase, legalAgain: filled.passphrase })?.says).toBe('new-legal-same');
});

test('a vault is called after its folder, on every system', () => {
  expect(folderName('/home/tom/13-june.closeby/')).toBe('13-june.closeby');
  expect(folderName('C:\\Users\\Tom\\13-june.closeby')).toBe('13-june.closeby');
});

test('a row of houses fills its line, each on its own plot', () => {
  const houses = terrace({ from: [0, 0], to: [30, 0], widths: [1, 2], depths: [5] });
  expect(houses).toEqual(['0.0,0.0 10.0,0.0 10.0,5.0 0.0,5.0', '10.0,0.0 30.0,0.0 30.0,5.0 10.0,5.0']);
});
