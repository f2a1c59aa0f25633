namespace ConvNet.Python;

/// <summary>A kind of error by Python's name: what <c>except</c> catches and <c>raise</c> makes.</summary>
internal sealed class PyError(string name, params Type[] kinds) : ICallable
{
    /// <summary>The kind that all errors are of.</summary>
    public static readonly PyError All = new("Exception", typeof(Exception));

    /// <summary>The kinds, with what the library throws where Keras raises one.</summary>
    public static readonly IReadOnlyList<PyError> Known =
    [
        All,
        new("ValueError", typeof(ArgumentException), typeof(InvalidOperationException)),
        new("TypeError", typeof(ArgumentException), typeof(InvalidCastException)),
        new("RuntimeError", typeof(InvalidOperationException)),
        new("KeyError", typeof(KeyNotFoundException)),
        new("IndexError", typeof(IndexOutOfRangeException), typeof(ArgumentOutOfRangeException)),
        new("ZeroDivisionError", typeof(DivideByZeroException)),
        new("OSError", typeof(IOException)),
        new("FileNotFoundError", typeof(FileNotFoundException)),
        new("NotImplementedError"),
        new("AssertionError"),
    ];

    public string Name => name;

    public object? Invoke(IReadOnlyList<object?> arguments, IReadOnlyDictionary<string, object?> named) =>
        new RaisedException(this, string.Join(", ", arguments.Select(Builtins.str)));

    /// <summary>Whether an error is of a kind, or of one of several. What the library has not is none: it is a gap.</summary>
    public static bool Is(Exception error, object? kind) => error is not (NotInApiException or DoesNotFitException
        or PythonSyntaxException) && (kind is PyError one ? one.Has(error)
            : kind is PyTuple kinds ? kinds.Any(any => Is(error, any))
            : throw new PythonException($"{Values.Text(kind)} is no kind of error"));

    /// <summary>What is raised: an error, or a kind without words.</summary>
    public static Exception Of(object? error) => error switch
    {
        Exception made => made,
        PyError kind => new RaisedException(kind, ""),
        _ => throw new PythonException($"{Values.Text(error)} can't be raised"),
    };

    public override string ToString() => $"<class '{name}'>";

    private bool Has(Exception error) => error is RaisedException raised ? this == All || raised.Kind == this
        : Array.Exists(kinds, kind => kind.IsInstanceOfType(error));
}

/// <summary>What the source itself raised.</summary>
internal sealed class RaisedException(PyError kind, string problem) : PythonException(problem)
{
    public PyError Kind => kind;
}
