using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ConvNet;

/// <summary>The items of a generator, made by another thread while those before them are used: Keras 2's workers and queue.</summary>
/// <remarks>
/// The order stays, and each pass begins at the beginning. What the generator throws comes out where its item would. Numbers that it
/// draws from <c>np.random</c> are drawn earlier than without.
/// </remarks>
/// <param name="items">What makes them; a pass is gone through by one thread.</param>
/// <param name="most">How many may wait.</param>
internal sealed class BatchesAhead<T>(IEnumerable<T> items, int most) : IEnumerable<T>, IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _passes = [];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        var queue = new BlockingCollection<T>(Require.Positive(most, "max_queue_size"));
        ExceptionDispatchInfo? error = null;
        _passes.Add(Task.Factory.StartNew(() =>
        {
            try
            {
                foreach (var item in items) queue.Add(item, _end.Token);
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                // Nobody wants more.
            }
            catch (Exception thrown)
            {
                error = ExceptionDispatchInfo.Capture(thrown);
            }
            finally
            {
                queue.CompleteAdding();
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        foreach (var item in queue.GetConsumingEnumerable()) yield return item;
        error?.Throw();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Ends the threads; the generator may be in the middle of an item, which it finishes first.</summary>
    public void Dispose()
    {
        _end.Cancel();
        Task.WaitAll([.. _passes]);
        _end.Dispose();
    }
}

/// <summary>What Keras 2's arguments ask for.</summary>
internal static class BatchesAhead
{
    /// <summary>The generator with a thread that runs ahead; null where none is wanted.</summary>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static BatchesAhead<T>? Of<T>(IEnumerable<T> generator, int max_queue_size, int workers, bool use_multiprocessing)
    {
        Require.Positive(max_queue_size);
        if (Require.NotNegative(workers) > 1)
            OldSpelling.Note("workers over 1", "one thread that makes batches ahead: a generator gives one after another");
        if (use_multiprocessing) OldSpelling.Note("use_multiprocessing", "workers: 1, a thread of this process");
        return workers > 0 ? new(generator, max_queue_size) : null;
    }
}
