"""Tokens of Rust, and the places in a function where a statement may be put in front."""
import re
from dataclasses import dataclass

TOKEN = re.compile(r"""
    (?P<comment>//[^\n]*|/\*)
  | (?P<raw>(?:b|c)?r(?P<hashes>\#*)")
  | (?P<text>(?:b|c)?"(?:\\.|[^"\\])*")
  | (?P<char>b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^\\'])')
  | (?P<life>'[A-Za-z_]\w*)
  | (?P<word>(?:r\#)?[A-Za-z_]\w*)
  | (?P<number>\d[\w]*(?:\.\d[\w]*)?)
  | (?P<mark>=>|->|::|\.\.=|\.\.|==|!=|<=|>=|&&|\|\||[^\s\w])
""", re.X | re.S)
OPEN, CLOSE = "([{", ")]}"
# What the next brace behind a word is: a place for statements, the arms of a match, or members of an item.
BLOCK = {"fn", "if", "while", "for", "loop", "else", "unsafe"}
ITEM = {"struct", "enum", "union", "trait", "impl", "mod", "extern"}
# Behind these a brace opens a block; behind a name or a type it opens a value with fields.
BEFORE_A_BLOCK = {"=>", "|", "||", "=", "(", ",", ";", "{", "}", "return", "move"}


@dataclass
class Token:
    kind: str
    text: str
    at: int

    @property
    def end(self):
        return self.at + len(self.text)


def tokens(source, begin=0, end=None):
    """All tokens but comments, of a text that compiles."""
    end = len(source) if end is None else end
    while begin < end:
        match = TOKEN.search(source, begin, end)
        if not match:
            return
        kind, at, begin = match.lastgroup, match.start(), match.end()
        if match["raw"]:
            kind, begin = "text", source.index('"' + match["hashes"], match.end()) + 1 + len(match["hashes"])
        elif match["comment"] == "/*":
            depth = 1
            while depth:
                next_one = re.compile(r"/\*|\*/").search(source, begin)
                depth += 1 if next_one[0] == "/*" else -1
                begin = next_one.end()
        if not match["comment"]:
            yield Token(kind, source[at:begin], at)


@dataclass
class Frame:
    kind: str  # block, match, other
    at: int
    pending: str | None = None
    pattern: bool = False
    arm: int | None = None  # where the value of the arm that is being read begins
    macro: bool = False


def body(source, begin, end):
    """The braces of a function's body, given its span; the word `const` before `fn`, if it is there."""
    depth, fn, const = 0, False, None
    for token in tokens(source, begin, end):
        if token.text in OPEN:
            if token.text == "{" and fn and not depth:
                return token.at, end, const
            depth += 1
        elif token.text in CLOSE:
            depth -= 1
        elif not depth and token.text == "const" and not fn:
            const = token.at
        elif not depth and token.text == "fn":
            fn = True
    raise ValueError("no body")


def regions(source, begin, end):
    """Stretches of a body that begin with a place for a statement: (start, end, whether braces must be put around)."""
    stack, before, found = [], None, []
    whole = list(tokens(source, begin, end))
    for index, token in enumerate(whole):
        top, text = stack[-1] if stack else None, token.text
        if text in OPEN and token.kind == "mark":
            previous = whole[index - 2].kind if index > 1 else ""
            macro = bool(before and before.text == "!" and previous == "word") or bool(top and top.macro)
            kind = "other"
            if text == "{" and not macro:
                if not top:
                    kind = "block"
                elif top.pending and not top.pattern:
                    kind = "block" if top.pending in BLOCK else "match" if top.pending == "match" else "other"
                    top.pending = None
                elif before.text in BEFORE_A_BLOCK and not top.pattern:
                    kind = "block"
            stack.append(Frame(kind, token.at, macro=macro))
        elif text in CLOSE and token.kind == "mark":
            frame = stack.pop()
            if frame.arm is not None:
                found.append((frame.arm, token.at, True))
            if frame.kind == "block":
                found.append((frame.at + 1, token.at, False))
        elif top and token.kind in ("word", "mark"):
            if text in ("if", "while", "match", "loop", "else", "unsafe") or (text == "for" and top.pending not in ("impl", "fn")):
                top.pending, top.pattern = text, text == "for"
            elif text == "fn" and whole[index + 1].kind == "word":
                top.pending = "fn"
            elif text in ITEM and top.pending != "fn" and before.text in ("{", "}", ";", "pub", ")", "]"):
                top.pending = text
            elif text == "let":
                top.pattern = True
            elif text in ("=", "in"):
                top.pattern = False
            elif text == ";":
                top.pending, top.pattern = None, False
            elif text == "=>":
                top.pending, top.pattern = None, False
                if top.kind == "match" and whole[index + 1].text != "{":
                    top.arm = whole[index + 1].at
            elif text == "," and top.arm is not None:
                found.append((top.arm, token.at, True))
                top.arm = None
        before = token
    return found
