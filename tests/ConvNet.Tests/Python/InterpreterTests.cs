using ConvNet.Python;

namespace ConvNet.Tests.Python;

/// <summary>Python's own meaning: numbers, lists, functions, loops.</summary>
public class InterpreterTests
{
    [TestCase("7 // -2, -7 // 2, -7 % 3, 7 % -3, 2 ** 10, 7 / 2", "(-4, -4, 2, -2, 1024, 3.5)")]
    [TestCase("-2 ** 2, 2 ** -1, not 1 == 2, 1 < 2 < 3, 1 < 2 > 3", "(-4, 0.5, True, True, False)")]
    [TestCase("1 if [] else 2, 0 or 'a', 1 and 0, None is None, 3 in [1, 3], 2 not in (1,)", "(2, 'a', 0, True, True, True)")]
    [TestCase("True + True, 1 == True, [1, 2] == [1, 2.0], (1,) == [1]", "(2, True, True, False)")]
    [TestCase("[1, 2, 3][-1], (1, 2, 3)[::-1], 'abc'[1:], [*range(5)][1:4:2]", "(3, (3, 2, 1), 'bc', [1, 3])")]
    [TestCase("[i * j for i in range(3) for j in range(3) if i != j]", "[0, 0, 0, 2, 0, 2]")]
    [TestCase("{k: len(k) for k in ['a', 'bc']}", "{'a': 1, 'bc': 2}")]
    [TestCase("(lambda x, y=2: x * y)(3), (lambda *a, **k: (a, k))(1, b=2)", "(6, ((1,), {'b': 2}))")]
    [TestCase("sum([1, 2.5]), min(3, 1), max([2, 5]), abs(-3), round(2.5), round(2.675, 2), sorted([3, 1], reverse=True)",
        "(3.5, 1, 5, 3, 2, 2.67, [3, 1])")]
    [TestCase("list(zip([1, 2], 'ab')), list(enumerate(['x'], 1)), list(map(lambda x: x + 1, [1]))",
        "([(1, 'a'), (2, 'b')], [(1, 'x')], [2])")]
    [TestCase("int('12'), float('1e3'), str(1.0), bool([]), int(-1.7), tuple([1]), isinstance(1, int)",
        "(12, 1000.0, '1.0', False, -1, (1,), True)")]
    [TestCase("f'{1.23456:.2f} {\"a\"!r:>5} {3:03d} {1234567:,} {0.5:.1%} {{}}'", "\"1.23   'a' 003 1,234,567 50.0% {}\"")]
    [TestCase("'%d of %s, %.3f' % (1, 'x', 2)", "'1 of x, 2.000'")]
    [TestCase("'{} {1} {name:>4}'.format(1, 2, name='n')", "'1 2    n'")]
    [TestCase("'a,b'.split(','), '-'.join(['x', 'y']), 'Ab'.lower(), {'a': 1}.get('b', 2)", "(['a', 'b'], 'x-y', 'ab', 2)")]
    public void Run_Values(string source, string repr) => Assert.That(Builtins.repr(new Interpreter().Run(source)), Is.EqualTo(repr));

    [TestCase("a, (b, *c) = 1, (2, 3, 4)\na, b, c", "(1, 2, [3, 4])")]
    [TestCase("a = b = [1]\na += [2]\nb", "[1, 2]")]
    [TestCase("x = [0, 1, 2, 3]\nx[1:3] = ['a']\nx[-1] = 9\nx", "[0, 'a', 9]")]
    [TestCase("d = {}\nd['a'] = 1\nd['a'] += 1\nd", "{'a': 2}")]
    [TestCase("def f(n):\n    if n < 2:\n        return 1\n    return n * f(n - 1)\nf(5)", "120")]
    [TestCase("t = 0\nfor i in range(10):\n    if i == 3: continue\n    if i == 6: break\n    t += i\nelse:\n    t = -1\nt", "12")]
    [TestCase("n = 3\nwhile n:\n    n -= 1\nelse:\n    n = 'done'\nn", "'done'")]
    public void Run_Statements(string source, string repr) =>
        Assert.That(Builtins.repr(new Interpreter().Run(source)), Is.EqualTo(repr));

    [Test]
    public void Print_WritesOnTheScreen()
    {
        var output = new StringWriter();
        using var _ = Screen.Replace(new Screen(output));
        new Interpreter().Run("print('a', 1.0, [None], sep='-', end='!')\nprint((1,), {'k': True})");
        Assert.That(output.ToString(), Is.EqualTo("a-1.0-[None]!(1,) {'k': True}\n"));
    }

    [TestCase("1 // 0", "division by zero")]
    [TestCase("[1][1]", "list index 1 is out of range: there are 1 items")]
    [TestCase("a, b = 1, 2, 3", "expected 2 values, got 3")]
    [TestCase("(lambda x: x)()", "<lambda>() lacks the argument 'x'")]
    [TestCase("'a' + 1", "'+' is not defined for String and Int64")]
    [TestCase("int('x')", "invalid literal for int(): 'x'")]
    public void Run_WhatPythonRefuses(string source, string message) =>
        Assert.That(() => new Interpreter().Run(source), Throws.InstanceOf<PythonException>().With.Message.EqualTo(message));
}
