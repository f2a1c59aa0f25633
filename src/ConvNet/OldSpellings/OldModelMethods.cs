namespace ConvNet;

#pragma warning disable CS1573 // What the inherited documentation says is not said again.
/// <summary>Methods and arguments of models that Keras 1 and 2 had.</summary>
public static class OldModelMethods
{
    /// <param name="model">A model.</param>
    extension(Model model)
    {
        /// <summary>Keras 1 and 2: the third argument is the metrics, <c>model.Compile("adam", "mse", ["mae"])</c>.</summary>
        /// <inheritdoc cref="Model.Compile(Optimizer, LossList, LossWeights, MetricList, MetricList, int, bool)"/>
        public void Compile(Optimizer? optimizer, LossList? loss, MetricList metrics, LossWeights? loss_weights = null,
            MetricList? weighted_metrics = null) =>
            model.Compile(optimizer, loss, loss_weights, OldSpelling.Of(metrics, "compile's third argument", "metrics by its name"),
                weighted_metrics);

        /// <summary>Keras 1: the number of epochs is nb_epoch.</summary>
        /// <inheritdoc cref="Model.Fit"/>
        /// <param name="nb_epoch">Today's epochs.</param>
        public History Fit(ModelInput x, Data? y, int nb_epoch, int? batch_size = null, Verbose? verbose = null,
            IReadOnlyList<Callback>? callbacks = null, double validation_split = 0, ValidationData? validation_data = null,
            bool shuffle = true, IReadOnlyDictionary<int, double>? class_weight = null, Data? sample_weight = null) =>
            model.Fit(x, y, batch_size, OldSpelling.Of(nb_epoch, "nb_epoch", "epochs"), verbose, callbacks, validation_split,
                validation_data, shuffle, class_weight, sample_weight);

        /// <summary>Trains with a generator; today <c>Fit</c>.</summary>
        /// <param name="generator">Gives tuples <c>(x, y)</c> or <c>(x, y, sample_weight)</c>.</param>
        /// <param name="steps_per_epoch">The batches of an epoch.</param>
        /// <param name="epochs">How often.</param>
        /// <param name="verbose">0 prints nothing, 1 a progress bar, 2 a line an epoch.</param>
        /// <param name="callbacks">Are told of each stage.</param>
        /// <param name="validation_data">Is evaluated after each epoch.</param>
        /// <param name="validation_steps">The batches of a validation.</param>
        /// <param name="class_weight">How much samples of a class count.</param>
        /// <param name="shuffle">Whether the batches of a <see cref="PyDataset"/> come in another order in each epoch.</param>
        /// <param name="initial_epoch">The number of the first epoch, from 0.</param>
        /// <param name="max_queue_size">With workers: how many batches are made ahead.</param>
        /// <param name="workers">
        /// 1 or more: another thread makes batches ahead, one however many are wanted, since a generator gives one batch after
        /// another. 0, here the default: each batch is made when training needs it.
        /// </param>
        /// <param name="use_multiprocessing">Batches are made by threads of this process in any case; a note says so.</param>
        /// <param name="nb_epoch">Keras 1's name of <paramref name="epochs"/>.</param>
        /// <param name="samples_per_epoch">Keras 1: the samples of an epoch instead of its batches; taken as batches of 32.</param>
        /// <param name="nb_val_samples">Keras 1: the samples of a validation; taken as batches of 32.</param>
        /// <inheritdoc cref="Model.Fit" path="/exception"/>
        public History FitGenerator<TBatch>(IEnumerable<TBatch> generator, int? steps_per_epoch = null, int epochs = 1,
            Verbose? verbose = null, IReadOnlyList<Callback>? callbacks = null, ValidationData? validation_data = null,
            int? validation_steps = null, IReadOnlyDictionary<int, double>? class_weight = null, bool shuffle = true,
            int initial_epoch = 0, int? nb_epoch = null, int? samples_per_epoch = null, int? nb_val_samples = null,
            int max_queue_size = 10, int workers = 0, bool use_multiprocessing = false)
        {
            OldSpelling.Note("fit_generator", "fit");
            using var ahead = BatchesAhead.Of(generator, max_queue_size, workers, use_multiprocessing);
            return model.Fit(ahead ?? generator, OldSpelling.IfGiven(nb_epoch, "nb_epoch", "epochs") ?? epochs, verbose, callbacks,
                validation_data, shuffle, class_weight, initial_epoch, steps_per_epoch ?? Batches(samples_per_epoch, "samples_per_epoch",
                "steps_per_epoch"), validation_steps ?? Batches(nb_val_samples, "nb_val_samples", "validation_steps"));
        }

        /// <summary>Trains with batches that are made when they are needed, such as those of
        /// <see cref="ImageDataGenerator.Flow"/>; today <c>Fit</c>.</summary>
        /// <inheritdoc cref="FitGenerator{TBatch}"/>
        public History FitGenerator(PyDataset generator, int? steps_per_epoch = null, int epochs = 1, Verbose? verbose = null,
            IReadOnlyList<Callback>? callbacks = null, ValidationData? validation_data = null, int? validation_steps = null,
            IReadOnlyDictionary<int, double>? class_weight = null, bool shuffle = true, int initial_epoch = 0) =>
            model.Fit(OldSpelling.Of(generator, "fit_generator", "fit"), epochs: epochs, verbose: verbose, callbacks: callbacks,
                validation_data: validation_data, shuffle: shuffle, class_weight: class_weight, initial_epoch: initial_epoch,
                steps_per_epoch: steps_per_epoch, validation_steps: validation_steps);

        /// <summary>Evaluates with batches that are made when they are needed; today <c>Evaluate</c>.</summary>
        /// <inheritdoc cref="EvaluateGenerator{TBatch}"/>
        public Evaluation EvaluateGenerator(PyDataset generator, int? steps = null, Verbose? verbose = null) =>
            model.Evaluate(OldSpelling.Of(generator, "evaluate_generator", "evaluate"), verbose: verbose ?? 0, steps: steps);

        /// <summary>Predicts with batches that are made when they are needed; today <c>Predict</c>.</summary>
        /// <inheritdoc cref="PredictGenerator{TBatch}"/>
        public NDArray PredictGenerator(PyDataset generator, int? steps = null, Verbose? verbose = null) =>
            model.Predict(OldSpelling.Of(generator, "predict_generator", "predict"), verbose: verbose ?? 0, steps: steps);

        /// <summary>Evaluates with a generator; today <c>Evaluate</c>.</summary>
        /// <param name="generator">Gives tuples <c>(x, y)</c> or <c>(x, y, sample_weight)</c>.</param>
        /// <param name="steps">The batches to go through.</param>
        /// <param name="verbose">0 prints nothing, 1 a progress bar.</param>
        /// <param name="max_queue_size">With workers: how many batches are made ahead.</param>
        /// <param name="workers">1 or more: another thread makes batches ahead; 0, here the default: none does.</param>
        /// <param name="use_multiprocessing">Batches are made by threads of this process in any case; a note says so.</param>
        /// <param name="callbacks">Are told of each batch.</param>
        public Evaluation EvaluateGenerator<TBatch>(IEnumerable<TBatch> generator, int? steps = null, Verbose? verbose = null,
            int max_queue_size = 10, int workers = 0, bool use_multiprocessing = false, IReadOnlyList<Callback>? callbacks = null)
        {
            OldSpelling.Note("evaluate_generator", "evaluate");
            using var ahead = BatchesAhead.Of(generator, max_queue_size, workers, use_multiprocessing);
            return model.Evaluate(ahead ?? generator, verbose ?? 0, steps, callbacks);
        }

        /// <summary>Predicts with a generator; today <c>Predict</c>.</summary>
        /// <param name="generator">Gives inputs, or tuples that begin with them.</param>
        /// <param name="steps">The batches to go through.</param>
        /// <param name="verbose">0 prints nothing, 1 a progress bar.</param>
        /// <param name="max_queue_size">With workers: how many batches are made ahead.</param>
        /// <param name="workers">1 or more: another thread makes batches ahead; 0, here the default: none does.</param>
        /// <param name="use_multiprocessing">Batches are made by threads of this process in any case; a note says so.</param>
        /// <param name="callbacks">Are told of each batch.</param>
        public NDArray PredictGenerator<TBatch>(IEnumerable<TBatch> generator, int? steps = null, Verbose? verbose = null,
            int max_queue_size = 10, int workers = 0, bool use_multiprocessing = false, IReadOnlyList<Callback>? callbacks = null)
        {
            OldSpelling.Note("predict_generator", "predict");
            using var ahead = BatchesAhead.Of(generator, max_queue_size, workers, use_multiprocessing);
            return model.Predict(ahead ?? generator, verbose ?? 0, steps, callbacks);
        }

        /// <summary>The likeliest classes; today <c>np.argmax(model.Predict(x), axis: -1)</c>, or <c>&gt; 0.5</c> for one
        /// output.</summary>
        /// <inheritdoc cref="Model.Predict" path="/param"/>
        /// <returns>int64 (samples), or int32 (samples, 1) of 0 and 1 for one output.</returns>
        public NDArray PredictClasses(ModelInput x, int? batch_size = null, Verbose? verbose = null)
        {
            OldSpelling.Note("predict_classes", "np.argmax(model.predict(x), axis=-1)");
            var outputs = model.Predict(x, batch_size, verbose ?? 0);
            return outputs.shape[^1] > 1 ? np.argmax(outputs, axis: -1) : (outputs > 0.5).astype("int32");
        }

        /// <summary>The outputs; today <c>Predict</c>.</summary>
        /// <inheritdoc cref="Model.Predict" path="/param"/>
        public NDArray PredictProba(ModelInput x, int? batch_size = null, Verbose? verbose = null) =>
            model.Predict(OldSpelling.Of(x, "predict_proba", "predict"), batch_size, verbose ?? 0);
    }

    private static int? Batches(int? samples, string old, string today)
    {
        const int usualBatch = 32;
        return OldSpelling.IfGiven(samples, old, $"{today} (batches; samples are divided by {usualBatch})") is { } count
            ? Math.Max(1, (count + usualBatch - 1) / usualBatch) : null;
    }
}
