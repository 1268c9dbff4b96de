"use strict";
// Programs of other people, as far as types go: what is right compiles, and what is wrong
// does not.
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __generator = (this && this.__generator) || function (thisArg, body) {
    var _ = { label: 0, sent: function() { if (t[0] & 1) throw t[1]; return t[1]; }, trys: [], ops: [] }, f, y, t, g = Object.create((typeof Iterator === "function" ? Iterator : Object).prototype);
    return g.next = verb(0), g["throw"] = verb(1), g["return"] = verb(2), typeof Symbol === "function" && (g[Symbol.iterator] = function() { return this; }), g;
    function verb(n) { return function (v) { return step([n, v]); }; }
    function step(op) {
        if (f) throw new TypeError("Generator is already executing.");
        while (g && (g = 0, op[0] && (_ = 0)), _) try {
            if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
            if (y = 0, t) op = [op[0] & 2, t.value];
            switch (op[0]) {
                case 0: case 1: t = op; break;
                case 4: _.label++; return { value: op[1], done: false };
                case 5: _.label++; y = op[1]; op = [0]; continue;
                case 7: op = _.ops.pop(); _.trys.pop(); continue;
                default:
                    if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) { _ = 0; continue; }
                    if (op[0] === 3 && (!t || (op[1] > t[0] && op[1] < t[3]))) { _.label = op[1]; break; }
                    if (op[0] === 6 && _.label < t[1]) { _.label = t[1]; t = op; break; }
                    if (t && _.label < t[2]) { _.label = t[2]; _.ops.push(op); break; }
                    if (t[2]) _.ops.pop();
                    _.trys.pop(); continue;
            }
            op = body.call(thisArg, _);
        } catch (e) { op = [6, e]; y = 0; } finally { f = t = 0; }
        if (op[0] & 5) throw op[1]; return { value: op[0] ? op[1] : void 0, done: true };
    }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordless = exports.article = void 0;
exports.ask = ask;
exports.why = why;
exports.embed = embed;
var pullquote_js_1 = require("../../static/pullquote.js");
function ask(article) {
    return __awaiter(this, void 0, void 0, function () {
        var explorer, speaker, about, facets, names, answer, counts, unknown, quote, said, url, parts, words, paragraph, published, marked, suggested;
        var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x;
        return __generator(this, function (_y) {
            switch (_y.label) {
                case 0: return [4 /*yield*/, pullquote_js_1.Explorer.open(article, { signal: AbortSignal.timeout(1000) })];
                case 1:
                    explorer = _y.sent();
                    speaker = explorer.facets.speaker[0];
                    if ((speaker === null || speaker === void 0 ? void 0 : speaker.kind) === 'anonymous')
                        console.log((_a = speaker.role) === null || _a === void 0 ? void 0 : _a.length, (_b = speaker.sameAs) === null || _b === void 0 ? void 0 : _b.startsWith('https'));
                    about = (_c = explorer.facets.theme[0]) === null || _c === void 0 ? void 0 : _c.about;
                    facets = ['speaker', 'platform', 'theme', 'kind'];
                    names = facets.flatMap(function (facet) { var _a; return ((_a = explorer.facets[facet]) !== null && _a !== void 0 ? _a : []).map(function (_a) {
                        var id = _a.id, name = _a.name;
                        return "".concat(id, ": ").concat(name);
                    }); });
                    answer = explorer.query({ speaker: speaker === null || speaker === void 0 ? void 0 : speaker.id, platform: ['-x'], q: 'chips' }, { limit: Infinity, sort: 'length' });
                    counts = answer.counts.theme;
                    unknown = (_d = answer.unknown) === null || _d === void 0 ? void 0 : _d.platform;
                    console.log(answer.total, (_e = answer.corrected) === null || _e === void 0 ? void 0 : _e.length, counts[0], unknown, about);
                    return [4 /*yield*/, explorer.quote((_f = answer.ids[0]) !== null && _f !== void 0 ? _f : '')];
                case 2:
                    quote = _y.sent();
                    said = quote.said;
                    url = quote.url;
                    parts = (_g = quote.parts) !== null && _g !== void 0 ? _g : [];
                    words = [quote.text, quote.context, (_h = quote.original) === null || _h === void 0 ? void 0 : _h.text, (_j = quote.original) === null || _j === void 0 ? void 0 : _j.lang, (_k = quote.selector) === null || _k === void 0 ? void 0 : _k.prefix, quote.lang];
                    paragraph = ((_l = quote.paragraph) !== null && _l !== void 0 ? _l : 0) + ((_m = quote.article.paragraphs) !== null && _m !== void 0 ? _m : 0);
                    published = (_o = quote.article.source) === null || _o === void 0 ? void 0 : _o.published;
                    console.log(said, url, parts.join(' '), words, paragraph, published, quote.kind === 'direct', (_p = quote.themes) === null || _p === void 0 ? void 0 : _p[0]);
                    marked = explorer.highlight(quote.text, 'chips');
                    suggested = (_q = explorer.suggest('ch', 3)[0]) === null || _q === void 0 ? void 0 : _q.quotes;
                    console.log(marked, suggested);
                    // @ts-expect-error: a speaker is of one of four kinds
                    console.log((speaker === null || speaker === void 0 ? void 0 : speaker.kind) === 'robot');
                    // @ts-expect-error: there is no such field
                    console.log(quote.sayd, (_r = explorer.facets.speaker[0]) === null || _r === void 0 ? void 0 : _r.knid);
                    // An article may declare this one, or not.
                    console.log((_t = (_s = explorer.facets.party) === null || _s === void 0 ? void 0 : _s[0]) === null || _t === void 0 ? void 0 : _t.name, (_v = (_u = quote.facets) === null || _u === void 0 ? void 0 : _u.tone) === null || _v === void 0 ? void 0 : _v[0], ((_x = (_w = quote.corrections) === null || _w === void 0 ? void 0 : _w[0]) === null || _x === void 0 ? void 0 : _x.kind) === 'edited');
                    // @ts-expect-error: it may not be there
                    console.log(explorer.facets.party.length);
                    // @ts-expect-error: there is no such order
                    explorer.query({}, { sort: 'colour' });
                    // @ts-expect-error: an article is known by its title, and has no quotes here
                    console.log(quote.article.quotes);
                    // @ts-expect-error: the values of facets are the explorer's
                    explorer.facets.theme = [];
                    explorer.free();
                    return [2 /*return*/, names];
            }
        });
    });
}
function why(error) {
    return error instanceof Error && error.name === 'ExplorerError' && error.why === 'replaced';
}
exports.article = {
    format: 'pullquote/1', id: 'lamp', lang: 'en', title: 'The lamp',
    speakers: [{ id: 'mayor', name: 'The mayor', kind: 'person' }],
    quotes: [{ id: 'mayor-1', speaker: 'mayor', kind: 'direct', text: 'It is lit.' }],
};
// @ts-expect-error: a quote needs its text
exports.wordless = { id: 'mayor-2', speaker: 'mayor', kind: 'direct' };
function embed(element, beside) {
    return __awaiter(this, void 0, void 0, function () {
        var first, isThere, passages, walked;
        var _a, _b, _c;
        return __generator(this, function (_d) {
            switch (_d.label) {
                case 0:
                    element.filter = 'platform=weibo';
                    element.article = exports.article;
                    element.article = JSON.stringify(exports.article);
                    first = (_b = (_a = element.article) === null || _a === void 0 ? void 0 : _a.quotes[0]) === null || _b === void 0 ? void 0 : _b.said;
                    isThere = element.select('mayor-1');
                    element.addEventListener('pullquote-change', function (_a) {
                        var detail = _a.detail;
                        return console.log(detail.total.toFixed(), detail.filter);
                    });
                    document.addEventListener('pullquote-error', function (_a) {
                        var detail = _a.detail;
                        return console.log(detail.sentence, detail.message);
                    });
                    (_c = document.querySelector('quote-explorer')) === null || _c === void 0 ? void 0 : _c.select('mayor-1');
                    return [4 /*yield*/, (0, pullquote_js_1.follow)(beside, exports.article.quotes, { opened: function (id) { return element.select(id); }, found: function (ids, missing) { return console.log(ids, missing); } })];
                case 1:
                    passages = _d.sent();
                    walked = passages.walk(1);
                    console.log(first, isThere, walked, passages.scrollTo('mayor-1'), passages.missing.length);
                    passages.show(null);
                    passages.destroy();
                    // @ts-expect-error: a filter is a text
                    element.filter = { platform: ['weibo'] };
                    return [2 /*return*/];
            }
        });
    });
}
