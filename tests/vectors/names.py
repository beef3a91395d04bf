"""Names of entries. An exhibit lies under a name that the grammar does not give, in both headers."""

from bundle import small
from kit import vector

FORBIDDEN = {
    "empty": (b"", "empty"),
    "dot": (b".", "one dot"),
    "dot_segment": (b"exhibits/./0003.txt", "a segment of one dot"),
    "dot_dot": (b"../exhibits/0003.txt", "a way out of the folder"),
    "dot_dot_inside": (b"exhibits/../exhibits/0003.txt", "a way up and down again"),
    "absolute": (b"/exhibits/0003.txt", "absolute"),
    "drive": (b"C:\\exhibits\\0003.txt", "with a drive letter"),
    "unc": (b"\\\\host\\share\\0003.txt", "a UNC path"),
    "backslash": (b"exhibits\\0003.txt", "with a backslash for a slash"),
    "backslash_dot_dot": (b"a\\..\\b", "a way up by backslashes"),
    "home": (b"~/0003.txt", "in somebody's home folder"),
    "nul": (b"exhibits/0003.txt\x00.png", "cut by a NUL"),
    "two_slashes": (b"exhibits//0003.txt", "with an empty segment"),
    "folder": (b"exhibits/", "a folder"),
    "folder_of_a_file": (b"exhibits/0003.txt/", "a folder with the name of a file"),
    "deeper": (b"exhibits/a/0003.txt", "in a deeper folder"),
    "three_digits": (b"exhibits/003.txt", "with three digits"),
    "leading_zero": (b"exhibits/00003.txt", "with one zero too many"),
    "zero": (b"exhibits/0000.txt", "number 0"),
    "plus": (b"exhibits/+003.txt", "with a sign before its digits"),
    "ten_digits": (b"exhibits/1000000003.txt", "with ten digits"),
    "wide_digits": ("exhibits/０００３.txt".encode(), "with full-width digits"),
    "no_extension": (b"exhibits/0003", "without an extension"),
    "upper_case_extension": (b"exhibits/0003.TXT", "with its extension in capitals"),
    "two_extensions": (b"exhibits/0003.txt.exe", "with a second extension"),
    "program": (b"exhibits/0003.exe", "with an extension outside the registry"),
    "trailing_space": (b"exhibits/0003.txt ", "ending in a space"),
    "trailing_dot": (b"exhibits/0003.txt.", "ending in a dot"),
    "device": (b"exhibits/CON.txt", "a device of Windows"),
    "upper_case": (b"Exhibits/0003.txt", "that differs in case only"),
    "not_utf8": (b"exhibits/0003.tx\xf4", "not UTF-8"),
    "overlong_utf8": (b"exhibits\xc0\xaf0003.txt", "with an overlong slash"),
    "zero_width": ("exhibits/0003\u200b.txt".encode(), "with a character that is not seen"),
    "other_folder": (b"META-INF/0003.txt", "in a folder that does not exist"),
    "other_file": (b"readme.txt", "of a file that does not exist"),
    "too_long": (b"exhibits/" + b"0" * 300 + b"3.txt", "of more than 255 bytes"),
}


def register(key, name, what):
    def build():
        draft = small()

        def rename(container):
            container.entry("exhibits/0003.txt").name = name
            return container
        return draft.bend("zip", rename)
    build.__name__ = f"path_{key}"
    build.__doc__ = f"The name of an entry is {what}." if not what.startswith(("with", "of", "that")) \
        else f"A name {what}."
    vector("E02" if key in ("other_folder", "other_file") else "D03", "MALFORMED 4", "container.name")(build)


for key, (name, what) in FORBIDDEN.items():
    register(key, name, what)


@vector("D02", "MALFORMED 4", "container.name")
def path_differs_in_case():
    """Beside `manifest.cose` there is `Manifest.cose`, which some systems take for the same file."""
    return small().bend("parts", lambda parts: parts + [("Manifest.cose", parts[-1][1])])


@vector("D02", "MALFORMED 4", "container.name")
def path_differs_in_form():
    """Beside an exhibit there is one whose name differs by a combining character only."""
    return small().bend("parts", lambda p: p[:2] + [("exhibits/0003.txt\u0306", p[1][1])] + p[2:])
