// The page against three presets, but for what stands here with its reason.
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Yew writes `selected="selected"`.
    'attribute-boolean-style': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    // The headline is the article's, and as long as it is.
    'long-title': 'off',
    // Safari takes the role from a list that is drawn without its bullets.
    'no-redundant-role': 'off',
    // Announcing comes from `role="status"`; `<output>` is a form's.
    'prefer-native-element': 'off',
    // What is asked for stands in the address; a browser that fills in what was
    // ticked before a reload would contradict it.
    'valid-autocomplete': 'off',
    // Scripts and styles come from the page's own folder.
    'require-sri': 'off',
    // Ids are permalinks, and a speaker's name may begin with a digit.
    'valid-id': ['error', { relaxed: true }],
  },
};
