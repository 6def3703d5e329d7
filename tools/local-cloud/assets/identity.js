/**
 * The switch between demo identities on the local H5 preview. Served as it is and injected into index.html by the
 * local cloud only; the product's own build knows nothing of it.
 */
(function () {
  'use strict';
  var KEY = 'local-openid';
  var COLLAPSED = 'local-openid-collapsed';

  function element(tag, attributes, text) {
    var node = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) {
      node.setAttribute(name, attributes[name]);
    });
    if (text) node.textContent = text;
    return node;
  }

  function render(identities) {
    var chosen = localStorage.getItem(KEY);
    if (
      !identities.some(function (identity) {
        return identity.openid === chosen;
      })
    ) {
      chosen = identities[0].openid;
      localStorage.setItem(KEY, chosen);
    }
    var font = 'font:13px/1.4 sans-serif;color:#1d2129;';
    var box = element('div', {
      id: 'local-identity',
      style:
        'position:fixed;top:4px;right:4px;z-index:99999;display:flex;align-items:center;gap:4px;max-width:60vw;' +
        'padding:2px 4px;border:1px solid #86909c;border-radius:6px;background:rgba(255,255,255,.92);' +
        font,
    });
    var label = element('label', { for: 'local-identity-select', style: font + 'white-space:nowrap' }, '演示身份');
    var select = element('select', {
      id: 'local-identity-select',
      'aria-label': '演示身份',
      style: font + 'min-width:0;max-width:36vw;min-height:28px;border:0;background:transparent',
    });
    identities.forEach(function (identity) {
      var option = element('option', { value: identity.openid }, identity.label);
      option.selected = identity.openid === chosen;
      select.appendChild(option);
    });
    select.addEventListener('change', function () {
      localStorage.setItem(KEY, select.value);
      location.reload();
    });
    var toggle = element('button', {
      type: 'button',
      style: font + 'min-width:28px;min-height:28px;border:0;background:transparent;cursor:pointer',
    });
    function show(collapsed) {
      label.style.display = select.style.display = collapsed ? 'none' : '';
      toggle.textContent = collapsed ? '身份' : '×';
      toggle.setAttribute('aria-label', collapsed ? '展开演示身份' : '收起演示身份');
      toggle.setAttribute('aria-expanded', String(!collapsed));
    }
    toggle.addEventListener('click', function () {
      var collapsed = localStorage.getItem(COLLAPSED) !== '1';
      localStorage.setItem(COLLAPSED, collapsed ? '1' : '0');
      show(collapsed);
    });
    show(localStorage.getItem(COLLAPSED) === '1');
    box.appendChild(label);
    box.appendChild(select);
    box.appendChild(toggle);
    document.body.appendChild(box);
  }

  fetch('/local/identities')
    .then(function (response) {
      return response.json();
    })
    .then(function (identities) {
      if (identities.length > 0) render(identities);
    });
})();
