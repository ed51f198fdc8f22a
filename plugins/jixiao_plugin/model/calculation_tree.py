"""What a calculation says, before anything is computed: chains of factors, the results stated for them, remarks."""

from __future__ import annotations

from dataclasses import dataclass, field

from .calculation_token import WEAK_RESULTS, Token

EQUALITIES = frozenset({"=", "==", "≈", "等于"})
"""Signs that claim the chain before them equals what follows; any other result sums up all chains before it."""
_DEEPEST = 8
"""Parentheses nested deeper than this are read as if they were not there."""
_LONGEST_GAP = 4
"""Words longer than this between a number and an operator part them."""


@dataclass(slots=True, eq=False)
class Group:
    """A parenthesis that is a factor, (80+20)人, with the unit that follows it."""

    statements: list[Statement]
    unit: str = ""


@dataclass(slots=True, eq=False)
class Chain:
    """Factors joined by operators; the first one's operator is empty, or its minus sign."""

    items: list[tuple[str, Token | Group]]
    start: int
    end: int
    lead: int
    """Where the words before it begin."""
    separated: bool
    """Whether punctuation parts it from what stands before, and not words alone."""
    broken: bool = False
    """Whether an operator in it lacks a factor."""
    remark: list[Statement] = field(default_factory=list)
    """What the parenthesis behind its last factor states."""
    remark_lead: str = ""
    """The words that parenthesis begins with."""


@dataclass(slots=True, eq=False)
class Statement:
    """Chains and the results stated for them; without results, one or several amounts."""

    chains: list[Chain] = field(default_factory=list)
    results: list[Chain] = field(default_factory=list)
    sign: str = ""
    """What announces the first result: =, 合计 …"""

    @property
    def start(self) -> int:
        """Offset of its first number."""
        return (self.chains or self.results)[0].start

    @property
    def end(self) -> int:
        """Offset behind its last number or remark."""
        return (self.results or self.chains)[-1].end


def statements(tokens: list[Token]) -> list[Statement]:
    """The statements that *tokens* make, in order."""
    return _Reader(tokens).read(0)


class _Reader:
    """One pass over the tokens; a parenthesis is read by a reader's own recursion."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.position = 0

    def read(self, depth: int) -> list[Statement]:
        """The statements up to the closing parenthesis or the end."""
        tokens, count = self.tokens, len(self.tokens)
        scope = _Scope(tokens[self.position].start if self.position < count else 0)
        while self.position < count:
            token = tokens[self.position]
            self.position += 1
            if token.kind == "open" and depth < _DEEPEST:
                self._parenthesis(scope, token, depth)
            elif token.kind == "close" and depth:
                break
            else:
                scope.take(token)
        return scope.finish()

    def _parenthesis(self, scope: _Scope, opening: Token, depth: int) -> None:
        before = self.position
        inside = self.read(depth + 1)
        end = self.tokens[self.position - 1].end
        unit = self._unit_behind(end)
        follows = self.tokens[self.position + bool(unit)] if self.position + bool(unit) < len(self.tokens) else None
        multiplied = follows is not None and follows.kind == "operator"
        if inside and (scope.operator or (scope.is_open and multiplied)):
            self.position += bool(unit)
            scope.factor(Group(inside, unit), opening.start, end + len(unit))
        elif inside:
            first = self.tokens[before]
            scope.remark(inside, first.text if first.kind == "words" else "", end)

    def _unit_behind(self, end: int) -> str:
        if self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token.kind == "words" and token.start == end and len(token.text) <= _LONGEST_GAP:
                return token.text
        return ""


class _Scope:
    """The statement being read within one pair of parentheses."""

    def __init__(self, lead: int) -> None:
        self.done: list[Statement] = []
        self.statement = Statement()
        self.chain: Chain | None = None
        self.operator = ""
        self.sign = ""  # the minus of a first factor
        self.expects_result = False
        self.separated = True
        self.broken = False
        self.lead = lead
        self.gap = 0  # characters of words since the last factor

    @property
    def is_open(self) -> bool:
        """Whether a factor here would begin a chain."""
        return self.chain is None or self.separated or self.expects_result

    def take(self, token: Token) -> None:
        """Read one token that is no parenthesis."""
        if token.kind == "number":
            self.factor(token, token.start, token.end)
        elif token.kind == "operator":
            self._operator(token.text)
        elif token.kind == "result":
            self._result(token)
        elif token.kind == "separator":
            self._separator(token.end)
        else:
            self.gap += len(token.text)

    def factor(self, item: Token | Group, start: int, end: int) -> None:
        """A number or a group: it continues the chain, states a result, or begins something new."""
        if self.operator and self.chain:
            self.chain.items.append((self.operator, item))
            self.chain.end = end
        else:
            chain = Chain([(self.sign, item)], start, end, self.lead, self.separated, self.broken)
            if self.expects_result:
                self.statement.results.append(chain)
            else:
                if self.statement.results:
                    self._close()
                self.statement.chains.append(chain)
            self.chain = chain
        self.operator = self.sign = ""
        self.expects_result = self.separated = self.broken = False
        self.lead, self.gap = end, 0

    def remark(self, inside: list[Statement], words: str, end: int) -> None:
        """A parenthesis that only explains the number before it."""
        if self.chain and not self.gap:
            self.chain.remark, self.chain.remark_lead, self.chain.end = inside, words, end
        self.lead = end

    def finish(self) -> list[Statement]:
        """All statements read."""
        if self.operator and self.chain:
            self.chain.broken = True
        self._close()
        return self.done

    def _operator(self, text: str) -> None:
        if self.chain and not self.separated and self.gap <= _LONGEST_GAP and not self.operator:
            self.operator, self.gap = text, 0
        elif text == "-" and not self.gap and (self.chain is None or self.expects_result):
            self.sign = text
        elif text == "*":
            self.broken = True

    def _result(self, token: Token) -> None:
        if self.statement.results and token.text not in EQUALITIES and not self.expects_result:
            self._close()  # 甲=1万元，乙=2万元，合计3万元
        computed = self.chain is not None and len(self.chain.items) > 1
        if (token.text in WEAK_RESULTS and not computed) or not (self.statement.chains or self.done):
            self.gap += len(token.text)
            return
        if self.operator and self.chain:
            self.chain.broken, self.operator = True, ""
        self.expects_result, self.statement.sign = True, self.statement.sign or token.text

    def _separator(self, end: int) -> None:
        if self.operator and self.chain:
            self.chain.broken, self.operator = True, ""
        self.separated, self.lead, self.gap = True, end, 0

    def _close(self) -> None:
        if self.statement.chains or self.statement.results:
            self.done.append(self.statement)
        self.statement, self.chain = Statement(), None
