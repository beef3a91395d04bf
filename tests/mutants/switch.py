"""Writes the mutants of one file into it, each behind its number.

A function with mutants gets its body once for each of them, changed as cargo-mutants would change it, and once as it was:

    match crate::mutant::on() { 17 => { changed } 18 => { changed } _ => { as it was } }

So a mutant is the same text that cargo-mutants would build, and one that does not compile spoils nothing but itself. The
body as it was says where a process has come by. A mutant of a constant is a copy of each function of the file that
names it, behind a constant of its own.
"""
import re
from bisect import bisect_right
from tokens import body, regions, tokens

ITERATOR = re.compile(r"->\s*impl\s+(Iterator<.*>)\s*(?:where.*)?$", re.S)


class Switched:
    """One file with its mutants in it: the text, whose each line is, and which mutants each mark stands for."""

    def __init__(self, text, owners, marks, without):
        self.text, self.owners, self.marks, self.without = text, owners, marks, without

    def owner(self, line):
        return self.owners[line - 1] if 0 < line <= len(self.owners) else None


class Lines:
    """Offsets of lines and columns, both from 1."""

    def __init__(self, source):
        self.begins = [0] + [match.end() for match in re.finditer("\n", source)]

    def offset(self, point):
        return self.begins[point[0] - 1] + point[1] - 1


class Function:
    def __init__(self, source, span):
        self.span = span
        self.open, self.end, self.const = body(source, *span)
        iterator = ITERATOR.search(source[span[0]:self.open].strip())
        self.boxed = f"Box<dyn {iterator[1]} + '_>" if iterator else None
        self.mutants = []  # (number, begin, end, replacement)
        self.constants = []  # (number, text of the constant)

    def holds(self, at):
        return self.open < at < self.end


def constant(source, begin, end, replacement):
    """The name and the changed text of the constant around a mutant, or nothing."""
    found = None
    for match in re.finditer(r"^[ ]*(?:pub(?:\([a-z ]+\))?\s+)?(const\s+([A-Z_0-9]+)\s*:)", source, re.M):
        if match.start(1) < begin:
            found = match
    if not found:
        return None
    depth = 0
    for token in tokens(source, found.start(1)):
        depth += token.text in ("(", "[", "{")
        depth -= token.text in (")", "]", "}")
        if token.text == ";" and not depth:
            if token.at < end:
                return None
            return found[2], source[found.start(1):begin] + replacement + source[end:token.end]
    return None


def switch(source, mutants, dropped, unmarked, kept_const, first_mark):
    """`dropped`: numbers that do not compile. `unmarked`: functions (by the offset of their body) that bear no marks within.
    `kept_const`: functions that must stay `const`."""
    lines, functions, without = Lines(source), {}, {}
    for mutant in mutants:
        if mutant.function:
            span = tuple(map(lines.offset, mutant.function))
            functions.setdefault(span, Function(source, span))
    for mutant in mutants:
        begin, end = lines.offset(mutant.start), lines.offset(mutant.end)
        if mutant.number in dropped:
            continue
        if mutant.function:
            function = functions[tuple(map(lines.offset, mutant.function))]
            if function.const is not None and function.open in kept_const:
                without[mutant.number] = "const fn"
            elif not function.holds(begin):
                without[mutant.number] = "not in the body"
            else:
                function.mutants.append((mutant.number, begin, end, mutant.replacement))
            continue
        changed = constant(source, begin, end, mutant.replacement)
        users = [one for one in functions.values() if changed and one.const is None and re.search(rf"(?<![\w:]){changed[0]}\b", source[one.open:one.end])]
        for function in users:
            function.constants.append((mutant.number, changed[1]))
        if not users:
            without[mutant.number] = "constant that no function of its file with mutants names"
    writer = Writer(source, [one for one in functions.values() if one.mutants or one.constants], unmarked, first_mark)
    writer.stretch(0, len(source), None)
    return Switched(writer.text(), writer.owners(), writer.marks, without)


class Writer:
    def __init__(self, source, functions, unmarked, first_mark):
        self.source, self.unmarked, self.next, self.marks = source, unmarked, first_mark, {}
        self.functions = sorted(functions, key=lambda one: one.open)
        self.chunks = []

    def put(self, text, owner):
        self.chunks.append((text, owner))

    def text(self):
        return "".join(text for text, _ in self.chunks)

    def owners(self):
        """The owner of each line: of what stands in it last, for a switch begins each of its parts on a new line."""
        out = [None]
        for text, owner in self.chunks:
            parts = text.split("\n")
            if parts[0].strip() or owner is not None:
                out[-1] = owner
            out += [owner] * (len(parts) - 1)
        return out

    def stretch(self, begin, end, owner, inserts=()):
        """Source between two offsets, with the functions in it switched and with texts put in."""
        edits = {}
        for at, text in inserts:
            edits.setdefault(at, []).append(text)
        outer = [one for one in self.functions if begin <= one.span[0] and one.end <= end]
        outer = [one for one in outer if not any(other is not one and other.open < one.open and one.end < other.end for other in outer)]
        at, cuts = begin, sorted(edits)
        for function in outer + [None]:
            until = function.open if function else end
            head = function.const if function and function.const is not None else None
            while cuts and cuts[0] <= until:
                cut = cuts.pop(0)
                self.put(self.source[at:cut] + "".join(edits[cut]), owner)
                at = cut
            if function is None:
                self.put(self.source[at:end], owner)
                return
            if head is not None and head >= at:
                self.put(self.source[at:head], owner)
                at = head + len("const ")
            self.put(self.source[at:until], owner)
            self.switched(function)
            at = function.end
            cuts = [cut for cut in cuts if cut >= at]

    def mark(self, numbers):
        place, self.next = self.next, self.next + 1
        self.marks[place] = sorted(numbers)
        return f"crate::mutant::mark({place}); "

    def switched(self, function):
        wrap = (lambda text: f"{{ let all: {function.boxed} = Box::new({text}); all }}") if function.boxed else (lambda text: text)
        whole = lambda changed, begin, end: self.source[function.open:begin] + changed + self.source[end:function.end]
        self.put("{ match crate::mutant::on() {\n", ("function", function.open))
        for number, begin, end, replacement in function.mutants:
            self.put(f"{number} => {wrap(whole(replacement, begin, end))}\n", ("mutant", number))
        for number, text in function.constants:
            self.put(f"{number} => {{ {text} {wrap(self.source[function.open:function.end])} }}\n", ("mutant", number))
        here = [number for number, _ in function.constants]
        places, inserts = {}, []
        inner = [one for one in self.functions if function.open < one.open and one.end < function.end]
        marked = function.open not in self.unmarked
        found = [one for one in regions(self.source, function.open, function.end)
                 if marked and not any(other.span[0] <= one[0] and one[1] <= other.end for other in inner)]
        for number, begin, end, _ in function.mutants:
            around = [one for one in found if one[0] <= begin and end <= one[1] and one[0] > function.open + 1]
            if around:
                places.setdefault(min(around, key=lambda one: one[1] - one[0]), []).append(number)
            else:
                here.append(number)
        # An inner mark is an outer one as well: a place within is reached only through the place around it.
        for (begin, end, bare), numbers in sorted(places.items()):
            inserts += [(begin, ("{ " if bare else " ") + self.mark(numbers))] + ([(end, " }")] if bare else [])
        owner = ("original", function.open)
        self.put("_ => { " + self.mark(here), owner)
        if function.boxed:
            self.put(f"let all: {function.boxed} = Box::new(", owner)
        self.stretch(function.open, function.end, owner, inserts)
        if function.boxed:
            self.put("); all", owner)
        self.put("}\n}}", owner)
