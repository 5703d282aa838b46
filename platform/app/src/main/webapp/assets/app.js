/*
 * What gets better with JavaScript. Every page works without this file; nothing here decides anything.
 * Texts come from data-t-… attributes of <body>, filled from the message bundle. Nothing is sent but the page's own forms,
 * to the addresses that the forms name. What waits in the tab (sessionStorage) is unsent text and unsent choices only.
 */
(function () {
    'use strict';

    const root = document.documentElement;
    const body = document.body;
    const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

    /** A text of the bundle: text('signed-out') reads data-t-signed-out. {0}, {1} are filled in. */
    function text(name, ...values) {
        const found = body.getAttribute('data-t-' + name) || '';
        return values.reduce((line, value, index) => line.split('{' + index + '}').join(value), found);
    }

    function make(tag, className, content) {
        const element = document.createElement(tag);
        element.className = className;
        if (content) {
            element.textContent = content;
        }
        if (tag === 'button') {
            element.type = 'button';
        }
        return element;
    }

    /* One polite live region for what the eye sees anyway. */
    let announcer = null;
    function announce(line) {
        if (!announcer) {
            announcer = make('div', 'unseen');
            announcer.setAttribute('role', 'status');
            (document.getElementById('main') || body).appendChild(announcer);
        }
        announcer.textContent = line;
    }

    /* ---- The tab's own memory ------------------------------------------------------------------------------ */

    const PREFIX = 'j2j:';

    /** A browser may forbid storage; then the tab remembers nothing and the page works as without JavaScript. */
    function withStorage(use) {
        try {
            return use(window.sessionStorage);
        } catch (forbidden) {
            return null;
        }
    }

    const memory = {
        get: (key) => withStorage((storage) => JSON.parse(storage.getItem(PREFIX + key))),
        set: (key, value) => withStorage((storage) => storage.setItem(PREFIX + key, JSON.stringify(value))),
        drop: (key) => withStorage((storage) => storage.removeItem(PREFIX + key)),
        clear: () => withStorage((storage) => Object.keys(storage)
            .filter((key) => key.startsWith(PREFIX))
            .forEach((key) => storage.removeItem(key)))
    };

    /** What a person gave in a form, as [name, value] pairs; the form's own marks and what is for one press only are left out. */
    function given(form) {
        const aside = new Set(all('[data-aside] [name]', form).map((field) => field.name));
        return Array.from(new FormData(form)).filter(([name, value]) =>
            !aside.has(name) && name !== 'token' && name !== 'version' && name !== 'return' && typeof value === 'string');
    }

    function giveBack(form, pairs) {
        const left = pairs.slice();
        const take = (name, fits) => {
            const index = left.findIndex((pair) => pair[0] === name && fits(pair[1]));
            return index < 0 ? null : left.splice(index, 1)[0][1];
        };
        all('input, select, textarea', form).filter((field) => !field.closest('[data-aside]')).forEach((field) => {
            if (field.type === 'radio' || field.type === 'checkbox') {
                field.checked = take(field.name, (value) => value === field.value) !== null;
            } else if (field.type !== 'hidden' && field.type !== 'password' && field.name) {
                const value = take(field.name, () => true);
                field.value = value === null ? field.value : value;
            }
        });
        all('[data-order]', form).forEach((list) => {
            pairs.filter((pair) => pair[0] === list.dataset.order).forEach((pair) => {
                const input = all('input[type="hidden"]', list).find((candidate) => candidate.value === pair[1]);
                if (input) {
                    list.appendChild(input.closest('li'));
                }
            });
        });
    }

    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    const versionOf = (form) => form.elements.version || null;
    const baseOf = (form) => versionOf(form) ? versionOf(form).value : '';

    /* ---- Choices that are not sent yet ------------------------------------------------------------------------- */

    function keepChoices(form) {
        const key = form.dataset.key;
        const kept = memory.get(key);
        // Sent and counted up (or not counted at all): the server has it. Sent and not counted up: it never arrived.
        if (kept && kept.base === baseOf(form) && !(kept.sent && kept.base === '')) {
            giveBack(form, kept.pairs);
        } else {
            memory.drop(key);
        }
        const keep = (sent) => memory.set(key, {base: baseOf(form), pairs: given(form), sent: sent});
        form.addEventListener('change', () => keep(false));
        form.addEventListener('submit', () => keep(true));
    }

    /* ---- Private text: saved by itself --------------------------------------------------------------------------- */

    const PAUSE = 1000; // Milliseconds without a key before a text is sent: saved within 2 s of a pause.
    const FIRST_RETRY = 5000;
    const LAST_RETRY = 60000;
    const PATIENCE = 15000; // After this long without an answer a send counts as failed; the text is kept.
    const savers = [];

    /** Presses the same button once more; browsers before 2022 may know no such call, and then send the form without it. */
    function submitAgain(form, button) {
        if (form.requestSubmit) {
            form.requestSubmit(button);
        } else {
            form.submit();
        }
    }

    /** The present text of one form on its way to the server. */
    class Saver {
        constructor(form) {
            this.form = form;
            this.key = form.dataset.key;
            this.status = form.querySelector('.save-status');
            this.changed = false;
            this.sending = null;
            this.leaving = false;
            this.retry = FIRST_RETRY;
            // Firefox would bring an old version number back on a reload.
            form.setAttribute('autocomplete', 'off');
            this.restore();
            this.last = given(form);
            form.addEventListener('input', () => this.typed());
            form.addEventListener('change', () => this.typed());
            form.addEventListener('submit', (event) => this.submitted(event));
        }

        restore() {
            const kept = memory.get(this.key);
            if (!kept) {
                return;
            }
            const arrived = same(kept.pairs, given(this.form)) || (kept.sent && kept.base !== baseOf(this.form));
            if (arrived) {
                memory.drop(this.key);
                return;
            }
            giveBack(this.form, kept.pairs);
            if (versionOf(this.form)) {
                // The version that this text was based on: if another device wrote meanwhile, the server keeps both.
                versionOf(this.form).value = kept.base;
            }
            this.say('restored', false);
            this.changed = true;
            this.later(PAUSE);
        }

        typed() {
            const pairs = given(this.form);
            if (same(pairs, this.last)) {
                return; // Leaving a field tells of the same text once more: it was sent, or it waits already.
            }
            this.last = pairs;
            this.changed = true;
            memory.set(this.key, {base: baseOf(this.form), pairs: pairs, sent: false});
            if (this.status && !this.status.classList.contains('is-unsaved')) {
                this.status.textContent = ''; // "Saved" is a promise: it goes as soon as it is no longer true.
            }
            this.later(PAUSE);
        }

        later(wait) {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.send(), wait);
        }

        /**
         * Sends what is there now. The promise ends when the server has answered or could not be reached.
         * Only a send that outlives its page is marked so: browsers refuse such a one above 64 kB.
         */
        send(leaving) {
            if (this.sending) {
                return this.sending.then(() => this.send());
            }
            clearTimeout(this.timer);
            if (!this.changed) {
                return Promise.resolve();
            }
            this.changed = false;
            const stop = new AbortController();
            const patience = setTimeout(() => stop.abort(), PATIENCE);
            this.sending = fetch(this.form.action, {
                method: 'POST',
                headers: {'X-Requested-With': 'fetch', 'Accept': 'application/json'},
                body: new URLSearchParams(new FormData(this.form)),
                credentials: 'same-origin',
                redirect: 'manual',
                keepalive: leaving === true,
                signal: stop.signal
            }).then((answer) => this.answered(answer), () => this.failed()).then(() => {
                clearTimeout(patience);
                this.sending = null;
            });
            return this.sending;
        }

        answered(answer) {
            if (answer.status === 409) {
                memory.drop(this.key);
                this.say('conflict', false, location.pathname + location.search);
                return null;
            }
            if (answer.status === 401) {
                this.changed = true;
                this.say('signed-out', false, '/sign-in?next=' + encodeURIComponent(location.pathname));
                return null;
            }
            if (answer.status !== 200) {
                return this.failed();
            }
            return answer.json().then((saved) => this.saved(saved), () => this.failed());
        }

        saved(answer) {
            if (!answer.saved) {
                return this.failed();
            }
            if (versionOf(this.form) && answer.version !== undefined) {
                versionOf(this.form).value = answer.version;
            }
            this.retry = FIRST_RETRY;
            if (this.changed) {
                memory.set(this.key, {base: baseOf(this.form), pairs: given(this.form), sent: false});
                return null;
            }
            memory.drop(this.key);
            this.say('saved', true);
            return null;
        }

        failed() {
            this.changed = true;
            this.say('unsaved', false);
            this.later(this.retry);
            this.retry = Math.min(this.retry * 2, LAST_RETRY);
        }

        submitted(event) {
            if (event.defaultPrevented) {
                return;
            }
            if (this.sending) {
                // Two posts at once would look like two devices.
                event.preventDefault();
                const button = event.submitter;
                this.sending.then(() => submitAgain(this.form, button));
                return;
            }
            clearTimeout(this.timer);
            memory.set(this.key, {base: baseOf(this.form), pairs: given(this.form), sent: true});
            this.leaving = true;
        }

        leave() {
            if (this.changed && !this.leaving && !this.sending) {
                this.send(true);
            }
        }

        say(name, saved, address) {
            if (!this.status) {
                return;
            }
            this.status.classList.toggle('is-saved', saved);
            this.status.classList.toggle('is-unsaved', !saved);
            this.status.textContent = text(name);
            if (address) {
                const link = make('a', '', text(name + '-link'));
                link.href = address;
                this.status.append(' ', link);
            }
        }
    }

    function watchLeaving() {
        if (!savers.length) {
            return;
        }
        const leave = () => savers.forEach((saver) => saver.leave());
        window.addEventListener('pagehide', leave);
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'hidden') {
                leave();
            }
        });
        window.addEventListener('online', () => savers.forEach((saver) => saver.send()));
    }

    /**
     * A page from the back-forward cache shows what was there before: things of others that were taken back since, and an old
     * version number. It is fetched anew, unseen; the tab's memory gives a text back.
     */
    function watchReturning() {
        if (!savers.length && !document.querySelector('form[data-sign-out]')) {
            return;
        }
        window.addEventListener('pageshow', (event) => {
            if (event.persisted) {
                document.body.hidden = true;
                location.reload();
            }
        });
    }

    /** Saves what can be saved, then forgets what waits in this tab: the next person may sit down here. */
    function signOut(form) {
        let done = false;
        form.addEventListener('submit', (event) => {
            if (!done && savers.some((saver) => saver.changed || saver.sending)) {
                event.preventDefault();
                done = true;
                Promise.all(savers.map((saver) => saver.send())).then(() => submitAgain(form));
                return;
            }
            savers.forEach((saver) => {
                saver.leaving = true;
            });
            memory.clear();
        });
    }

    /* ---- Passphrase ------------------------------------------------------------------------------------------------- */

    function showPassphrase(box) {
        const input = box.querySelector('input');
        const button = make('button', 'button second', text('show'));
        const show = (shown) => {
            input.type = shown ? 'text' : 'password';
            button.textContent = text(shown ? 'hide' : 'show');
        };
        button.setAttribute('aria-controls', input.id);
        button.addEventListener('click', () => show(input.type === 'password'));
        box.appendChild(button);
        if (input.form) {
            input.form.addEventListener('submit', () => show(false)); // Browsers offer to remember passwords, not plain text.
        }
    }

    /* ---- Glossary words in place --------------------------------------------------------------------------------------- */

    function explain(word, index) {
        const target = document.getElementById((word.getAttribute('href') || '').slice(1));
        const meaning = target && target.querySelector('dd');
        if (!meaning) {
            return;
        }
        let box = null;
        const close = () => {
            if (box) {
                box.remove();
                box = null;
                word.setAttribute('aria-expanded', 'false');
                word.removeAttribute('aria-controls');
            }
        };
        const open = () => {
            box = make('div', 'word-meaning');
            box.id = 'meaning-' + index;
            const inside = make('div', '');
            const line = make('p', '');
            line.appendChild(make('strong', '', (target.querySelector('dt') || word).textContent));
            inside.appendChild(line);
            meaning.childNodes.forEach((node) => inside.appendChild(node.cloneNode(true)));
            all('[id]', inside).forEach((element) => element.removeAttribute('id'));
            const button = make('button', 'button second', text('close'));
            button.addEventListener('click', () => {
                close();
                word.focus();
            });
            box.append(inside, button);
            const block = word.closest('p, h2, h3, h4, li, dd, td, legend, label') || word;
            if (block.matches('li, dd, td')) {
                block.appendChild(box);
            } else {
                block.after(box);
            }
            word.setAttribute('aria-expanded', 'true');
            word.setAttribute('aria-controls', box.id);
            announce(inside.textContent.trim());
        };
        word.setAttribute('role', 'button');
        word.setAttribute('aria-expanded', 'false');
        word.addEventListener('click', (event) => {
            event.preventDefault();
            if (box) {
                close();
            } else {
                open();
            }
        });
        word.addEventListener('keydown', (event) => {
            if (event.key === ' ') {
                event.preventDefault();
                word.click();
            }
        });
        document.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && box) {
                const inside = box.contains(document.activeElement);
                close();
                if (inside) {
                    word.focus();
                }
            }
        });
    }

    /* ---- Order ---------------------------------------------------------------------------------------------------------- */

    function moveItems(list) {
        const mark = () => Array.from(list.children).forEach((item, index, items) => {
            all('.up', item).forEach((button) => button.setAttribute('aria-disabled', String(index === 0)));
            all('.down', item).forEach((button) => button.setAttribute('aria-disabled', String(index === items.length - 1)));
        });
        list.addEventListener('click', (event) => {
            const button = event.target.closest('.up, .down');
            if (!button) {
                return;
            }
            event.preventDefault();
            const item = button.closest('li');
            const up = button.classList.contains('up');
            const neighbour = up ? item.previousElementSibling : item.nextElementSibling;
            if (!neighbour) {
                return;
            }
            list.insertBefore(item, up ? neighbour : neighbour.nextElementSibling);
            all('.moved', list).forEach((other) => other.classList.remove('moved'));
            item.classList.add('moved');
            all('.feedback', list).forEach((feedback) => {
                // What was said about a place is about the place before; why it belongs elsewhere still helps.
                feedback.classList.remove('fits', 'look');
                all('.mark', feedback).forEach((word) => word.setAttribute('hidden', 'hidden'));
            });
            mark();
            button.focus();
            announce(text('moved', item.querySelector('.text').textContent.trim(),
                Array.from(list.children).indexOf(item) + 1, list.children.length));
            list.dispatchEvent(new Event('change', {bubbles: true}));
        });
        mark();
    }

    /* ---- Make it fit you: see it before it is saved ------------------------------------------------------------------------ */

    const PREFERENCES = {
        textSize: 'text', spacing: 'spacing', font: 'font', theme: 'theme', motion: 'motion', words: 'words', readAloud: 'readAloud'
    };

    function preview(form) {
        const show = () => all('input:checked', form).forEach((input) => {
            if (PREFERENCES[input.name]) {
                root.dataset[PREFERENCES[input.name]] = input.value;
            }
        });
        form.addEventListener('change', (event) => {
            const before = event.target.getBoundingClientRect().top;
            show();
            offerReading();
            // Larger letters push everything down: the choice stays under the hand.
            window.scrollBy(0, event.target.getBoundingClientRect().top - before);
        });
        show(); // A browser may bring unsaved choices back on a reload.
    }

    /* ---- Easy words: the place is kept ----------------------------------------------------------------------------------------- */

    function keepPlace(form) {
        form.addEventListener('submit', () => {
            const lesson = document.getElementById('lesson');
            if (!lesson || window.scrollY === 0) {
                return;
            }
            const box = lesson.getBoundingClientRect();
            const passed = all('[id]', lesson).filter((part) => part.getBoundingClientRect().top < window.innerHeight / 3);
            memory.set('place', {
                path: location.pathname,
                part: passed.length ? passed[passed.length - 1].id : '',
                share: -box.top / box.height
            });
        });
    }

    function goToPlace() {
        const place = memory.get('place');
        const lesson = document.getElementById('lesson');
        memory.drop('place');
        if (!place || place.path !== location.pathname || !lesson) {
            return;
        }
        const part = place.part && document.getElementById(place.part);
        if (part) {
            part.scrollIntoView();
        } else {
            const box = lesson.getBoundingClientRect();
            window.scrollTo(0, window.scrollY + box.top + place.share * box.height);
        }
    }

    /* ---- Read aloud --------------------------------------------------------------------------------------------------------------- */

    const synth = window.speechSynthesis && window.SpeechSynthesisUtterance ? window.speechSynthesis : null;
    const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, legend, label, button, summary, th, td, caption, time, blockquote, '
        + 'a.button, .trail > *, .number, .hint, .kind, .state, .text, .mark, .yours, div, section, article, main';
    const SILENT = 'script, style, template, textarea, [aria-hidden="true"], [data-silent], .read, .moves, .reading-bar, .unseen[role="status"]';

    const languageOf = (element) => (element.closest('[lang]') || root).lang || 'en';

    /** A voice of this machine for the language, or nothing: other voices send the text over the network. */
    function voiceFor(language) {
        const short = language.slice(0, 2).toLowerCase();
        return synth.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(short)) || null;
    }

    /** The sentences of an area in reading order: [{text, block, range}]. */
    function sentencesOf(area) {
        const sentences = [];
        const optionsRead = new Set();
        let parts = [];
        let block = null;

        const flush = () => {
            sentences.push(...cut(parts, block));
            parts = [];
        };
        const visit = (element) => element.childNodes.forEach((child) => {
            if (child.nodeType === Node.TEXT_NODE) {
                const holder = element.closest(BLOCKS) || element;
                if (holder !== block) {
                    flush();
                    block = holder;
                }
                parts.push(child);
            } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(SILENT) && shown(child)) {
                if (child.matches('select')) {
                    flush();
                    sentences.push(...optionsOf(child, optionsRead));
                } else {
                    visit(child);
                }
            }
        });
        visit(area);
        flush();
        return sentences;
    }

    function shown(element) {
        const style = getComputedStyle(element);
        const folded = element.parentElement.matches('details:not([open])') && !element.matches('summary');
        return style.display !== 'none' && style.visibility !== 'hidden' && !folded;
    }

    /** The same list of options under five questions is read once. */
    function optionsOf(select, read) {
        const options = Array.from(select.options).filter((option) => option.value !== '');
        const list = options.map((option) => option.text).join('\n');
        const fresh = read.has(list) ? options.filter((option) => option.selected) : options;
        read.add(list);
        return fresh.map((option) => ({text: option.text, block: select, range: null}));
    }

    function cut(nodes, block) {
        const whole = nodes.map((node) => node.data).join('');
        if (!/[^\s.,;:!?…·]/.test(whole)) {
            return [];
        }
        const at = (offset) => {
            let left = offset;
            const node = nodes.find((candidate, index) => {
                if (left <= candidate.length && (left < candidate.length || index === nodes.length - 1)) {
                    return true;
                }
                left -= candidate.length;
                return false;
            });
            return [node, left];
        };
        let from = 0;
        return pieces(whole, languageOf(block)).map((piece) => {
            const start = from + piece.search(/\S|$/);
            const end = from + piece.replace(/\s+$/, '').length;
            from += piece.length;
            const range = document.createRange();
            range.setStart(...at(start));
            range.setEnd(...at(Math.max(start, end)));
            return {text: piece.replace(/\s+/g, ' ').trim(), block: block, range: range};
        }).filter((sentence) => sentence.text);
    }

    function pieces(whole, language) {
        if (window.Intl && Intl.Segmenter) {
            return Array.from(new Intl.Segmenter(language, {granularity: 'sentence'}).segment(whole), (part) => part.segment);
        }
        return whole.match(/[^.!?…]+[.!?…]*["”’)]*\s*|[.!?…]+\s*/g) || [];
    }

    /** One reading at a time; its own number tells late events of a stopped reading from those of the present one. */
    const reader = {
        number: 0,
        button: null,
        bar: null,
        marked: null,

        start(button) {
            const area = document.querySelector(button.dataset.read);
            if (!area) {
                return;
            }
            this.stop();
            const sentences = sentencesOf(area);
            // "Read aloud" of the whole page begins where the person is, not at the top.
            const here = area.id === 'main' && window.scrollY > 0
                ? sentences.findIndex((one) => one.range && one.range.getBoundingClientRect().bottom > 0) : 0;
            this.button = button;
            button.textContent = text('stop');
            this.showBar();
            this.say(sentences, Math.max(here, 0), this.number);
        },

        say(sentences, index, number) {
            if (number !== this.number) {
                return;
            }
            if (index >= sentences.length) {
                this.stop();
                return;
            }
            const sentence = sentences[index];
            const utterance = new SpeechSynthesisUtterance(sentence.text);
            utterance.lang = languageOf(sentence.block);
            const voice = voiceFor(utterance.lang);
            if (!voice) {
                this.say(sentences, index + 1, number);
                return;
            }
            utterance.voice = voice;
            utterance.onend = () => this.say(sentences, index + 1, number);
            utterance.onerror = () => {
                if (number === this.number) {
                    this.stop();
                }
            };
            this.mark(sentence);
            synth.speak(utterance);
        },

        mark(sentence) {
            this.unmark();
            if (sentence.range && window.Highlight && CSS.highlights) {
                CSS.highlights.set('reading', new Highlight(sentence.range));
            } else {
                this.marked = sentence.block;
                this.marked.classList.add('being-read');
            }
            const box = (sentence.range || sentence.block).getBoundingClientRect();
            if (box.top < 0 || box.bottom > window.innerHeight - this.bar.offsetHeight) {
                window.scrollBy(0, box.top - window.innerHeight / 3);
            }
        },

        unmark() {
            if (window.CSS && CSS.highlights) {
                CSS.highlights.delete('reading');
            }
            if (this.marked) {
                this.marked.classList.remove('being-read');
                this.marked = null;
            }
        },

        showBar() {
            this.bar = make('div', 'reading-bar');
            this.bar.setAttribute('role', 'region');
            this.bar.setAttribute('aria-label', text('read'));
            const stop = make('button', 'button', text('stop'));
            stop.addEventListener('click', () => this.stop());
            this.bar.appendChild(stop);
            body.appendChild(this.bar);
            root.classList.add('is-reading');
        },

        stop() {
            this.number += 1;
            if (!this.button) {
                return;
            }
            synth.cancel();
            this.unmark();
            const focused = this.bar.contains(document.activeElement);
            this.bar.remove();
            root.classList.remove('is-reading');
            this.button.textContent = text('read');
            if (focused) {
                this.button.focus({preventScroll: true});
            }
            this.button = null;
        }
    };

    /** The buttons show only where this machine has a voice of its own; the one of the frame, where the person asked for it. */
    function offerReading() {
        const possible = Boolean(synth) && voiceFor(root.lang || 'en') !== null;
        all('.read').forEach((button) => {
            button.hidden = !possible || (button.classList.contains('everywhere') && root.dataset.readAloud !== 'on');
        });
    }

    function readAloud() {
        offerReading();
        if (!synth) {
            return;
        }
        if (synth.addEventListener) {
            synth.addEventListener('voiceschanged', offerReading); // Chromium loads its voices late.
        }
        document.addEventListener('click', (event) => {
            const button = event.target.closest('.read');
            if (button && reader.button === button) {
                reader.stop();
            } else if (button) {
                reader.start(button);
            }
        });
        document.addEventListener('keydown', (event) => {
            if (event.key === 'Escape') {
                reader.stop();
            }
        });
        window.addEventListener('pagehide', () => reader.stop());
    }

    /* ---- A list that grows: says so, and changes nothing by itself ------------------------------------------------------------------- */

    const LOOK_AGAIN = 15000;

    function lookForNewer(region) {
        let number = null;
        const say = (count) => {
            const line = region.dataset.line.split('{0}').join(count);
            if (!number) {
                // The link is made once: who stands on it stays there when the number changes.
                const link = make('a', '', region.dataset.link);
                link.href = region.dataset.show;
                const message = make('div', 'message info');
                const words = make('p', '');
                number = make('span', '', line);
                words.append(number, ' ', link);
                message.appendChild(words);
                region.appendChild(message);
            } else if (number.textContent !== line) {
                number.textContent = line;
            }
        };
        const timer = setInterval(() => {
            if (document.visibilityState !== 'visible') {
                return;
            }
            fetch(region.dataset.newer, {
                headers: {'X-Requested-With': 'fetch', 'Accept': 'application/json'},
                credentials: 'same-origin',
                redirect: 'manual'
            }).then((answer) => {
                if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
                    clearInterval(timer); // Signed out: the page stays as it is.
                }
                return answer.status === 200 ? answer.json().then((found) => found.count > 0 && say(found.count)) : null;
            }).catch(() => null); // The network is away: the next look may find it back.
        }, LOOK_AGAIN);
    }

    /* ---- Start ----------------------------------------------------------------------------------------------------------------------- */

    all('[data-order]').forEach(moveItems);
    all('form[data-keep]').forEach(keepChoices);
    all('form[data-autosave]').forEach((form) => savers.push(new Saver(form)));
    watchLeaving();
    watchReturning();
    all('form[data-sign-out]').forEach(signOut);
    all('.passphrase').forEach(showPassphrase);
    all('a.word[href^="#"]').forEach(explain);
    all('form[data-fit]').forEach(preview);
    all('[data-newer]').forEach(lookForNewer);
    all('form[action$="/do/preferences/words"]').forEach(keepPlace);
    all('[data-print]').forEach((button) => {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    });
    goToPlace();
    readAloud();

    const problems = document.querySelector('.problems');
    if (problems) {
        problems.focus();
    }
    window.addEventListener('beforeprint', () => all('details').forEach((details) => {
        details.open = true;
    }));
}());
