import './tokens/index.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the screens');

// The gallery of parts exists for the people who draw them; a build leaves it out.
const gallery = import.meta.env.DEV && location.search.startsWith('?story');
const shown = gallery ? (await import('./gallery/Gallery.svelte')).default : App;

export default mount(shown, { target });
