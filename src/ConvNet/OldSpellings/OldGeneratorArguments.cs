using System.Runtime.CompilerServices;

namespace ConvNet;

#pragma warning disable CS1573 // What the inherited documentation says is not said again.
public static partial class ModelGenerators
{
    /// <summary>Keras 2: another thread makes batches ahead, <c>model.Fit(batches, epochs: 5, workers: 1)</c>.</summary>
    /// <inheritdoc cref="Model.Fit"/>
    /// <param name="workers">1 or more: a thread makes batches ahead; 0: each is made when training needs it.</param>
    /// <param name="max_queue_size">With workers: how many batches are made ahead.</param>
    /// <param name="use_multiprocessing">Batches are made by threads of this process in any case; a note says so.</param>
    [OverloadResolutionPriority(-1)]
    public static History Fit<TBatch>(this Model model, IEnumerable<TBatch> x, int workers, int epochs = 1, Verbose? verbose = null,
        IReadOnlyList<Callback>? callbacks = null, ValidationData? validation_data = null, bool shuffle = true,
        IReadOnlyDictionary<int, double>? class_weight = null, int initial_epoch = 0, int? steps_per_epoch = null,
        int? validation_steps = null, int max_queue_size = 10, bool use_multiprocessing = false)
    {
        using var ahead = BatchesAhead.Of(x, max_queue_size, workers, use_multiprocessing);
        return model.Fit(ahead ?? x, epochs, verbose, callbacks, validation_data, shuffle, class_weight, initial_epoch,
            steps_per_epoch, validation_steps);
    }
}
