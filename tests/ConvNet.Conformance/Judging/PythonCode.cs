using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>Runs a case's lines of Python on the library.</summary>
internal static class PythonCode
{
    /// <summary>Runs something in which what the library has not, or what is not read, is a gap and no mistake.</summary>
    /// <exception cref="NotOfferedException">There is such a gap.</exception>
    public static T KnowingGaps<T>(Func<T> what)
    {
        try
        {
            return Build.KnowingNames(what);
        }
        catch (Exception gap) when (gap is NotInApiException or DoesNotFitException or PythonSyntaxException)
        {
            throw new NotOfferedException(gap is PythonSyntaxException ? gap.Message.Split(": ")[1] : gap.Message, gap);
        }
    }

    /// <summary>The same, of a case that may end in an error: what came, or what stopped it.</summary>
    /// <exception cref="NotOfferedException">There is a gap.</exception>
    public static (object? Result, Exception? Error) Try(Func<object?> what)
    {
        try
        {
            return (KnowingGaps(what), null);
        }
        catch (Exception error) when (error is not NotOfferedException)
        {
            return (null, error);
        }
    }

    /// <summary>What refuses the last of some lines; null if nothing does. That a name is unknown may be the very point.</summary>
    /// <remarks>What Keras refuses later, a port may refuse in a line before: when it names what Keras' words name.</remarks>
    /// <exception cref="NotOfferedException">There is a gap, in the lines before or in what the last one is about.</exception>
    public static Exception? Refusal(Interpreter python, string prelude, IReadOnlyList<string> lines, string words)
    {
        try
        {
            KnowingGaps(() => python.Run($"{prelude}\n{string.Join("\n", lines.SkipLast(1))}"));
        }
        catch (NotOfferedException gap) when (gap.InnerException is ArgumentException && gap.Message.Split('"') is [_, var word, _]
            && words.Contains(word, StringComparison.Ordinal))
        {
            return gap.InnerException;
        }
        try
        {
            python.Run(lines[^1]);
            return null;
        }
        catch (Exception missing) when (missing is PythonSyntaxException || (missing is NotInApiException && !missing.Message.Contains('(')))
        {
            throw new NotOfferedException(missing.Message, missing);
        }
        catch (Exception refusal)
        {
            return refusal;
        }
    }

    /// <summary>Plain values, as arguments of a case are, as Python's.</summary>
    public static object? Value(object? plain) => plain switch
    {
        IReadOnlyDictionary<string, object?> entries =>
            Values.Dictionary(entries.Select(entry => ((object)entry.Key, Value(entry.Value)))),
        List<object?> list => list.Select(Value).ToList(),
        _ => plain,
    };
}
