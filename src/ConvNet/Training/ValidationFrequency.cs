using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>
/// Which epochs are validated: each second with <c>validation_freq: 2</c>, or those of a list, counted from 1:
/// <c>validation_freq: [1, 4]</c>.
/// </summary>
[CollectionBuilder(typeof(ValidationFrequency), nameof(Create))]
public sealed class ValidationFrequency : IEnumerable<int>
{
    private readonly int[] _epochs;
    private readonly int _every;

    private ValidationFrequency(int[] epochs, int every) => (_epochs, _every) = (epochs, every);

    /// <summary>Makes a list of epochs from a collection expression.</summary>
    public static ValidationFrequency Create(ReadOnlySpan<int> epochs) => new(epochs.ToArray(), 0);

    /// <summary>Each so many epochs.</summary>
    /// <exception cref="ArgumentException">It is not positive.</exception>
    public static implicit operator ValidationFrequency(int epochs) => new([], Require.Positive(epochs, "validation_freq"));

    /// <summary>These epochs, counted from 1.</summary>
    public static implicit operator ValidationFrequency(int[] epochs) => new(epochs, 0);

    /// <summary>The epochs of a list.</summary>
    public IEnumerator<int> GetEnumerator() => _epochs.AsEnumerable().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether an epoch, counted from 0, is validated.</summary>
    internal bool Includes(int epoch) => _every > 0 ? (epoch + 1) % _every == 0 : _epochs.Contains(epoch + 1);
}
