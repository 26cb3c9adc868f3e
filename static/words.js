// Streamlit's own words are English; this puts Chinese in their place while a page is Chinese.
// A word that is not in the dictionary stays as it is, so an upgrade can never break a page.
(() => {
  const WORDS = {
    "Add files": "添加文件",
    "Upload": "选择文件",
    "Browse files": "选择文件",
    "Drag and drop a file here": "把文件拖到这里",
    "Drag and drop file here": "把文件拖到这里",
    "Drag and drop files here": "把文件拖到这里",
    "Clear all": "全部清除",
    "Clear value": "清除",
    "Clear date": "清除日期",
    "Clear dates": "清除日期",
    "Clear entry": "清除",
    "Select all": "全选",
    "No results": "没有结果",
    "No options to select": "没有可选项",
    "No options to select.": "没有可选项",
    "Choose options": "请选择",
    "Choose an option": "请选择",
    "Choose date": "选择日期",
    "Choose date range": "选择日期范围",
    "Choose date and time": "选择日期和时间",
    "Date range": "日期范围",
    "Quick select a date range": "快速选择日期范围",
    "Past Week": "最近一周",
    "Past Month": "最近一个月",
    "Past 3 Months": "最近三个月",
    "Past 6 Months": "最近半年",
    "Past Year": "最近一年",
    "Past 2 Years": "最近两年",
    "Open": "打开",
    "Close": "关闭",
    "Cancel": "取消",
    "Delete": "删除",
    "Copy": "复制",
    "Copy Vega-Lite spec": "复制图表定义",
    "Sidebar": "侧栏",
    "Skip to main content": "跳到正文",
    "file upload": "上传文件",
    "Copied": "已复制",
    "Copy to clipboard": "复制",
    "Search": "搜索",
    "Close Search": "关闭搜索",
    "Previous Result": "上一个结果",
    "Next Result": "下一个结果",
    "Fullscreen": "全屏",
    "Close fullscreen": "退出全屏",
    "Download as CSV": "下载为 CSV",
    "Download as PNG": "下载为 PNG",
    "Download as SVG": "下载为 SVG",
    "Show data": "看数据",
    "Show chart": "看图",
    "Show/hide columns": "显示或隐藏列",
    "Add row": "添加一行",
    "Delete row(s)": "删除所选行",
    "Clear selection": "取消选择",
    "Sort ascending": "升序排列",
    "Sort descending": "降序排列",
    "Format": "格式",
    "Autosize": "自动列宽",
    "Pin column": "固定列",
    "Unpin column": "取消固定",
    "Hide column": "隐藏列",
    "Copy column name": "复制列名",
    "Statistics": "统计",
    "empty": "空",
    "Running...": "计算中…",
    "Stop": "停止",
    "Rerun": "重新计算",
    "Settings": "设置",
    "Print": "打印",
    "Appearance": "外观",
    "Choose app theme": "选择外观",
    "Light": "浅色",
    "Dark": "深色",
    "System": "跟随系统",
    "Use system setting": "跟随系统",
    "Wide mode": "宽屏",
    "Main menu": "菜单",
    "Menu": "菜单",
    "Clear cache": "清除缓存",
    "Expand sidebar": "展开侧栏",
    "Collapse sidebar": "收起侧栏",
    "Increment": "增加",
    "Decrement": "减少",
    "Invalid input.": "输入无效。",
    "Number is above the allowed range.": "数值超出上限。",
    "Number is below the allowed range.": "数值低于下限。",
    "Press Enter to apply": "按回车确认",
    "Press Enter to submit form": "按回车提交",
    "Show password": "显示密码",
    "Hide password": "隐藏密码",
    "Connecting": "连接中",
    "Connecting...": "连接中…",
    "Connection error": "连接中断，正在重连",
    "View more": "展开",
    "View less": "收起",
    "App pages": "页面",
    "Selected values": "已选",
    "Multiselect options": "选项",
    "Selectbox options": "选项",
    "Calendar": "日历",
    "Previous": "上一个",
    "Next": "下一个",
    "Previous month": "上个月",
    "Next month": "下个月",
    "Dismiss": "知道了",
    "Help": "说明",
    "File Uploader": "上传文件",
    "You need to enable JavaScript to run this app.": "请在浏览器中启用 JavaScript。",
  };
  const PATTERNS = [
    [/^(\d+(?:\.\d+)?) ?([KMG]B) per file(?: • (.+))?$/, (m) => `每个文件不超过 ${m[1]} ${m[2]}${m[3] ? ` • ${m[3]}` : ""}`],
    [/^Limit (\d+(?:\.\d+)?) ?([KMG]B) per file(?: • (.+))?$/, (m) => `每个文件不超过 ${m[1]} ${m[2]}${m[3] ? ` • ${m[3]}` : ""}`],
    [/^Help for (.+)$/, (m) => `${m[1]}的说明`],
    [/^Remove (.+)$/, (m) => `移除 ${m[1]}`],
    [/^Showing page (\d+) of (\d+)$/, (m) => `第 ${m[1]} 页，共 ${m[2]} 页`],
    [/^(year|month|day|hour|minute), (.+)$/, (m) => `${m[2]}：${{ year: "年", month: "月", day: "日", hour: "时", minute: "分" }[m[1]]}`],
    [/^Select a value between (.+) and (.+)$/, (m) => `请选择 ${m[1]} 到 ${m[2]} 之间的值`],
    [/^(.+), select to clear$/, (m) => `${m[1]}，点击清除`],
    [/^Press ⌘?(?:Ctrl)?\+?Enter to apply$/, () => "按 Ctrl+回车确认"],
  ];
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
  const LEAVE = "[data-testid=stText], textarea, input, canvas, script, style";

  // what stood there before, so that a switch back to English needs no reload
  const before = new WeakMap();
  const put = (target, name, value) => {
    const kept = before.get(target) ?? {};
    const current = name ? target.getAttribute(name) : target.data;
    before.set(target, { ...kept, [name]: { english: current, chinese: value } });
    if (name) target.setAttribute(name, value);
    else target.data = value;
  };
  const restore = (target) => {
    for (const [name, words] of Object.entries(before.get(target) ?? {})) {
      if (name && target.getAttribute(name) === words.chinese) target.setAttribute(name, words.english);
      else if (!name && target.data === words.chinese) target.data = words.english;
    }
    before.delete(target);
  };

  const chinese = () => document.documentElement.lang.startsWith("zh");
  const translated = (text) => {
    const trimmed = text.trim();
    if (!trimmed || !/[A-Za-z]/.test(trimmed)) return null;
    if (Object.hasOwn(WORDS, trimmed)) return text.replace(trimmed, WORDS[trimmed]);
    for (const [pattern, make] of PATTERNS) {
      const match = trimmed.match(pattern);
      if (match) return make(match);
    }
    return null;
  };
  const mendText = (node) => {
    if (node.parentElement?.closest(LEAVE)) return;
    const word = translated(node.data);
    if (word !== null && word !== node.data) put(node, "", word);
  };
  const mendAttributes = (element) => {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      const word = value && translated(value);
      if (word && word !== value) put(element, name, word);
    }
  };
  const mendOne = (node) => (node.nodeType === Node.TEXT_NODE ? mendText(node) : mendAttributes(node));
  const each = (root, act) => {
    if (root.nodeType !== Node.TEXT_NODE && root.nodeType !== Node.ELEMENT_NODE) return;
    act(root);
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walk.nextNode()) act(walk.currentNode);
  };
  const followPage = () => {
    const marker = document.querySelector("[class*='st-key-language-']");
    const found = marker?.className.match(/st-key-language-(zh|en)/)?.[1];
    const wanted = found === "zh" ? "zh-CN" : found;
    if (!wanted || document.documentElement.lang === wanted) return;
    document.documentElement.lang = wanted;
    each(document.body, wanted === "en" ? restore : mendOne);
  };
  new MutationObserver((changes) => {
    followPage();
    if (!chinese()) return;
    for (const change of changes) {
      if (change.type === "characterData") mendText(change.target);
      else if (change.type === "attributes") mendAttributes(change.target);
      else change.addedNodes.forEach((node) => each(node, mendOne));
    }
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
  if (chinese() && document.body) each(document.body, mendOne);
})();
