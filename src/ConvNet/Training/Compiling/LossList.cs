using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// The losses that compile() is given: one for all outputs, <c>loss: "mse"</c>, one for each, <c>loss: ["mse", null]</c>, or by
/// the outputs' names, <c>loss: new() { ["size"] = "mse" }</c>. An output with null has none.
/// </summary>
[CollectionBuilder(typeof(LossList), nameof(Create))]
public sealed class LossList : PerOutput<Loss?>
{
    private readonly bool _forAll;

    /// <summary>No losses yet; names follow.</summary>
    public LossList() : base([])
    {
    }

    private LossList(IEnumerable<Loss?> losses, bool forAll = false) : base(losses) => _forAll = forAll;

    /// <summary>The only loss; null if there are several.</summary>
    internal Loss? Single => Items.Count == 1 ? Items[0] : null;

    /// <summary>Whether one loss was given for all outputs.</summary>
    internal bool IsForAll => _forAll;

    /// <summary>Makes a list from a collection expression.</summary>
    public static LossList Create(ReadOnlySpan<Loss?> losses) => new(losses.ToArray());

    /// <summary>One loss for all outputs.</summary>
    [return: NotNullIfNotNull(nameof(loss))]
    public static implicit operator LossList?(Loss? loss) => loss is null ? null : new([loss], forAll: true);

    /// <summary>One loss for all outputs, by Keras' name.</summary>
    /// <exception cref="ArgumentException">No loss has this name; the message lists those that exist.</exception>
    public static implicit operator LossList(string name) => (Loss)name;

    /// <summary>A function of targets and predictions as the loss.</summary>
    [return: NotNullIfNotNull(nameof(fn))]
    public static implicit operator LossList?(Func<Tensor, Tensor, Tensor>? fn) => fn is null ? null : (Loss)fn;

    /// <summary>A loss for each output, by Keras' names.</summary>
    public static implicit operator LossList(string?[] names) => new(names.Select(name => name is null ? null : (Loss)name));

    /// <summary>A loss for each output.</summary>
    public static implicit operator LossList(Loss?[] losses) => new(losses);

    /// <summary>Losses by the outputs' names.</summary>
    public static implicit operator LossList(Dictionary<string, Loss> losses)
    {
        var list = new LossList();
        foreach (var (output, loss) in losses) list[output] = loss;
        return list;
    }

    /// <summary>The loss of each of these outputs; null where there is none.</summary>
    /// <exception cref="ArgumentException">An output is unknown, or the list has another length.</exception>
    internal Loss?[] For(IReadOnlyList<string> outputs) =>
        _forAll ? [.. outputs.Select(_ => Items[0])] : Each(outputs, "loss");
}
